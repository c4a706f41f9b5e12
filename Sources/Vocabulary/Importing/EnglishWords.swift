/// English words that published vocabularies list as names.
enum EnglishWords {
  /// Whether a name is a common word, which mostly means something else, or a part or measure of
  /// the body.
  static func isCommon(_ name: String) -> Bool {
    let name = name.lowercased()
    return common.contains(name) || bodily.contains(name)
  }

  /// Whether a name is a single word that by its ending is an adjective.
  static func isAdjective(_ name: String) -> Bool {
    guard !name.contains(where: { $0.isWhitespace || $0 == "-" }) else { return false }
    let word = name.lowercased()
    return ["ic", "al", "ous", "ive", "ary", "able"].contains { word.hasSuffix($0) }
  }

  /// Whether a name holds nothing but words that name no condition and no substance.
  static func areStopWords(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return !words.isEmpty && words.allSatisfy { stopWords.contains(String($0)) }
  }

  /// Parts and measures of the body that are listed as names of their diseases.
  private static let bodily: Set<String> = [
    "blood pressure", "body height", "body temperature", "body weight", "heart rate", "hypophysis",
    "oncology", "pituitary", "pituitary gland", "subcutaneous tissue", "thyroid", "thyroid gland",
  ]

  private static func words(_ text: StaticString) -> Set<String> {
    Set(text.description.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// What classes of concepts are called, and the words that join them.
  private static let stopWords = words(
    """
    1 2 3 4 5 a abnormal abnormalities abnormality all an and anomalies anomaly any as at
    autosomal be by class clinical complaint complaints condition conditions diagnoses diagnosis
    disease diseases disorder disorders dominant entity feature features finding findings for
    from general grade group high human i if ii iii in inheritance intermediate is it iv level
    linked low manifestation manifestations medical mode modifier morphological nos not
    observation of on or organism other others part pathological pathology patient patients
    phenotype phenotypic physiological problem problems process quality recessive role sign
    signs stage state status susceptibility symptom symptoms syndrome syndromes system systemic
    term test the thing to trait traits type unknown unspecified v various was with without x
    """)

  /// Words of everyday English, and of any scientific text, that are also names of conditions,
  /// symptoms or substances.
  private static let common = words(
    """
    ability absence absent accident acquired acute adds adult affects age aged aggression air
    albino alert amber ant arm arms arrest arrested art arts ash ask aspiration association
    asymmetric asymmetry attack attacks bad balance band bed beds behavior behaviour bend bends
    bilateral bind birth bite bites blast block blocks blood blue blues boil boils bond bone
    borderline bound bowing brain break breast broad burn burning burns cap caps car card
    carrier case cast castle cat cave cell central change changes char chest chill chills chip
    chronic circle circling clear cloudy clumsy cluster coarse cold colds color colour complex
    complication concentration congenital congestion contact contraction control cop cord cough
    cove crack crackles cramp crisis crown crude crying cup cut dark dead death decay decline
    decreased deep defect defects deficiency deficit degeneration delay delayed delivery
    dependence depressed deviation diet difficulty diffuse discharge discomfort dish displaced
    distal distress disturbance dream dreams dress drop drowning dry dull early ease effect
    elevated ends energy episodic excess excessive exchange exhaustion exposure extreme eye face
    failure faint fall falling falls fame familial fast fat fear feb fed fight fire fires fit
    fits fixed flat flight flush flushed focal fold folding food foot force form fragile frame
    freckles frequent fruit full fusion gait gap gas generalized genetic glass glow grade grave
    green grief grip growth gum gums ham hand hard harm harp hat head hearing heart heat helix
    herd heterogeneity high hip hit hoarse hole hopping horn hunger hungry hurt icing ill image
    impact impaired inability inactive increased index infant infantile infectious insertion
    insult intensity intestinal intolerance intrinsic inward iron irregular isolated jerking jet
    juvenile key kid knock labor labour lack lamb lap large late lead left leg lesion lesions
    let lethal level levels liar light limp line lip litter local localized long loose lord loss
    lost low lump lumps lying man map march mark marks mass massive mat maternal median memory
    mild mirage moderate mole moles mono mood motion mouth movement multifocal multiple muscle
    music nail name narrow neck negative nerve nerves nervous nest nonverbal normal nose null
    numb oak obstruction occult odor onset open oral organ outbreak overlap pacing pair pale
    palm panic park patch patches pattern peeling penetration perforation periodic peripheral
    pie pig pin pit pitch pits plan plaque point poison polar position positive postural pot
    pressure primary profound progressive prolapse proportionate protein protrusion proximal
    pull pulse rage rapid rare reaction recurrent red reduced reflex reflux refractory rejection
    relapse reserve rest restricted retinal retraction rib rich right rigid ring ringing rod rot
    rough rupture salt scale scales sensation sensitive sensitivity separation severe severity
    shakes shaking sharp shedding shock short shunt sick side simple single skin slow slurred
    small smell smile soft sore sores space sphere split sporadic spot spots spread square squat
    squint stable stage stain star staring static stationary stiff stiffness sting stings stone
    stones stool strain stress stretch strip structural subacute subtle sudden sunken surgery
    suspicious sweat swollen tag tall tan tap tape taps target tartar taste tear tears teeth
    temper ten tender tension thick thin tick ticks tight tired toe tooth torn torsion touch
    toxic transient trap traps tube turn twin twins twisted unable unilateral unstable ups upset
    urge variable variant vessel violence vision vital voice walking wandering warm wasting
    water wave weak wedge weight wet wide worm worms yawning yellow young
    """)
}
