extension PhraseKind {
  /// The language of selling: offers, promises and calls to buy.
  static let promotionList = """
    act now
    add to cart
    add to your cart
    all natural
    100 natural
    amazing results
    ancient remedy
    ancient secret
    as seen on tv
    available for purchase
    best price
    best seller
    best selling
    boost your immune
    boosts your immune
    breakthrough formula
    bundle and save
    burn fat fast
    buy 1 get 1
    buy now
    buy one get one
    buy online
    buy this product
    call now
    cleanse your
    clinically proven
    coupon code
    customer reviews
    dermatologist recommended
    detox your
    discount code
    doctor recommended
    doctors don't want you to know
    don't miss out
    flush out toxins
    flushes toxins
    free consultation
    free delivery
    free sample
    free shipping
    free trial
    game changer
    get it today
    get started today
    get yours
    guaranteed results
    highest quality
    incredible results
    instant relief
    join now
    life changing
    limited offer
    limited time
    lose weight fast
    lowest price
    melt fat
    melts fat
    miracle cure
    miracle cures
    money back
    must have
    natural remedy that
    no side effects
    on sale now
    order now
    order online
    order today
    order yours
    our bestselling
    our product
    our products
    our store
    our supplement
    our supplements
    pharmaceutical grade
    premium quality
    promo code
    proprietary blend
    purchase now
    results guaranteed
    revolutionary formula
    revolutionary product
    risk free
    satisfaction guaranteed
    satisfied customers
    save up to
    schedule your appointment
    scientifically proven
    secret doctors
    shop now
    sign up today
    special offer
    special offers
    subscribe and save
    supercharge your
    they don't want you to know
    toxins from your body
    transform your body
    try it today
    try our
    visit our shop
    while supplies last
    while stocks last
    with confidence today
    without side effects
    world's best
    """
}
