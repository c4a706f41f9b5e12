import Foundation
import Testing
@testable import Association
@Suite struct ZBench { @Test func big() {
  var r = SplitMix64(seed: 5)
  func u() -> Double { Double(r.next() >> 11) * 0x1p-53 }
  var d = DocumentDegrees(); var tot1 = 0, tot2 = 0, cross = 0
  for _ in 0..<1_000_000 { let l = exp((-2*log(1-u())).squareRoot()*cos(2*Double.pi*u()))
    let a = Int(3*l*(0.5+u())), b = Int(5*l*(0.5+u())); d.add(first: a, second: b); tot1+=a; tot2+=b; cross += a*b }
  func fr(_ n: Int,_ tot: Int)->[LengthAwareNull.Concept] { let w = (1...n).map { 1/Double($0+5) }; let s = w.reduce(0,+)
    return w.map { let f = max(1,Int($0/s*Double(tot))); return .init(documents: f, partners: Int(Double(f)/Double(tot)*Double(cross))) } }
  let c1 = fr(1000,tot1), c2 = fr(3000,tot2)
  let t = Date(); let m = LengthAwareNull(degrees: d, first: c1, second: c2); print("FIT", Date().timeIntervalSince(t), m.burstiness, d.documents.count)
  let t2 = Date(); var s = 0.0; var n = 0
  for i in stride(from: 0, to: 1000, by: 20) { for j in stride(from: 0, to: 3000, by: 60) { let e = Double(c1[i].documents)*Double(c2[j].documents)/1e6*2; let x = m.test(first: c1[i].documents, second: c2[j].documents, both: Int(e)); s += x.pValue; n += 1 } }
  print("TEST us", Date().timeIntervalSince(t2)/Double(n)*1e6, n, s)
} }
