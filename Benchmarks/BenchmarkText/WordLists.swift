/// Frequent words of English, and syllables that words of each script are put together from.
enum WordLists {
  static let english = split(
    """
    the of and to in a is that for was with as on are by or be this at from it an have not which
    can were but their has may other these more also been when some who had one than most its no
    all there such into after they his time should used two during people about between if both
    many will low use would often high over study risk years only level body each long first
    """)

  static let latin = split(
    """
    ba be bi bo ca ce ci co da de di do fa fe fo ga ge go ha he hi ka ke la le li lo ma me mi mo
    na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa za tion ment al er ing
    """)

  static let accented = split(
    "dé té ré pé mè né la le ma mi no pa po ra ri ro sa si ta ti ção ñu öl ür åb çe ví ğı ště žá")

  static let cyrillic = split(
    "ба бе ви во га го да де ди за зи ка ко ла ле ли ма ми на не ни по пра ри ро са та ти ция")

  static let devanagari = split(
    """
    का की के को क्ष खा गा घी चा जा ज्ञ टी ठा डा ता ती ते था दा दि धा ना नि ने पा पी प्र फा बा बि भा मा मि में या र रा
    रि ला ली वा वि शा सा सि से स्थ हा हि हैं त्र द्ध
    """)

  static let hangul = split(
    """
    가 나 다 라 마 바 사 아 자 차 카 타 파 하 고 노 도 로 모 보 소 오 조 호 기 니 디 리 미 비 시 이 지 인 은 을 의 에 는 를 한 된 과 와
    영 양 건 강 질 병 식 품 연 구
    """)

  static let thai = split(
    "การ ความ ผู้ ป่วย โรค อาหาร วิตามิน น้ำ ร่าง กาย แพทย์ ยา เลือด หัว ใจ ไม่ และ ที่ เป็น")

  static let chinese = split(
    "维 生 素 缺 乏 人 体 健 康 食 物 疾 病 研 究 治 疗 预 防 的 是 在 和 有 不 了 医 学 血 液")

  private static func split(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
