extension PhraseKind {
  /// What synonym machines have made of terms of health science and of statistics.
  ///
  /// Each is a phrase that nobody writes who knows the term; what is also said in earnest
  /// ("malignant growth", "hazard ratio") is left out. The notion is that of Cabanac, Labbé and
  /// Magazinov (2021), "Tortured phrases: a dubious writing style emerging in science".
  static let torturedList = """
    bosom malignancy
    bosom malignant growth
    bosom peril
    bosom disease cells
    lung malignant growth
    colon malignant growth
    skin malignant growth
    prostate malignant growth
    malignant growth cells
    malignant growth patients
    cerebrum tumor
    cerebrum tumour
    mind tumor
    mind tumour
    kidney disappointment
    renal disappointment
    liver disappointment
    heart disappointment
    cardiac disappointment
    organ disappointment
    cardiovascular breakdown
    heart assault
    asthma assault
    panic assault
    constant kidney infection
    constant kidney illness
    constant obstructive pneumonic
    constant obstructive aspiratory
    aspiratory embolism
    aspiratory hypertension
    pneumonic embolism
    pneumonic hypertension
    profound vein apoplexy
    profound vein thrombosis
    circulatory strain
    heart musicality
    heart cadence
    blood dissemination
    red platelets
    red platelet
    white platelets
    white platelet
    bone mineral thickness
    high thickness lipoprotein
    low thickness lipoprotein
    greasy liver
    greasy acids
    greasy corrosive
    greasy corrosives
    fundamental unsaturated fats
    immersed fat
    immersed fats
    soaked fat
    soaked fats
    amino corrosive
    amino corrosives
    nucleic corrosive
    nucleic corrosives
    folic corrosive
    ascorbic corrosive
    lactic corrosive
    uric corrosive
    stomach corrosive
    gastric corrosive
    hyaluronic corrosive
    deoxyribonucleic corrosive
    ribonucleic corrosive
    nutrient b12
    nutrient d inadequacy
    nutrient d insufficiency
    nutrient d lack
    vitamin inadequacy
    iron inadequacy
    insulin opposition
    insulin obstruction
    glucose resilience
    lactose prejudice
    sort 2 diabetes
    sort 1 diabetes
    kind 2 diabetes
    diabetes sort 2
    body mass list
    body mass file
    weight file
    free extremists
    free revolutionaries
    cell reinforcement
    cell reinforcements
    oxidative pressure
    invulnerable framework
    insusceptible framework
    resistant framework
    safe framework
    invulnerable reaction
    invulnerable cells
    insusceptible cells
    focal sensory system
    focal anxious framework
    anxious framework
    stomach related framework
    stomach related tract
    gastrointestinal parcel
    urinary parcel
    respiratory parcel
    fiery reaction
    fiery cytokines
    incendiary reaction
    incendiary cytokines
    provocative cytokines
    provocative entrail
    provocative gut
    fiery entrail
    incendiary gut
    incendiary entrail
    touchy inside
    fractious inside
    crabby entrail
    irritable inside
    hostile to inflammatory
    hostile to fiery
    hostile to oxidant
    hostile to bacterial
    hostile to microbial
    hostile to malignancy
    antimicrobial obstruction
    antimicrobial opposition
    medication opposition
    quality articulation
    undifferentiated organism
    undifferentiated organisms
    undeveloped cell
    undeveloped cells
    immature microorganism
    immature microorganisms
    foundational microorganism
    foundational microorganisms
    obstructive rest apnea
    rest apnea
    chemical imbalance range
    mental imbalance range
    alzheimer's sickness
    alzheimer's infection
    parkinson's sickness
    parkinson's infection
    crohn's sickness
    crohn's infection
    celiac sickness
    celiac infection
    nourishment poisoning
    nourishment hypersensitivity
    world wellbeing association
    world wellbeing organization
    electronic wellbeing record
    electronic wellbeing records
    serious intense respiratory
    attractive reverberation
    figured tomography
    processed tomography
    chest x beam
    clinical preliminary
    clinical preliminaries
    controlled preliminary
    controlled preliminaries
    twofold visually impaired
    twofold blind
    fake treatment controlled
    control gathering
    treatment gathering
    meta examination
    efficient survey
    relapse investigation
    calculated relapse
    strategic relapse
    direct relapse
    certainty interim
    chances proportion
    p esteem
    p esteems
    mean square blunder
    arbitrary woods
    arbitrary timberland
    irregular woodland
    counterfeit consciousness
    counterfeit intelligence
    profound neural organization
    profound learning
    colossal information
    flag to commotion
    """
}
