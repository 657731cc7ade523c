import { named } from '../dialogue/named.js'

/** What a person's own numbers are called: any other noun before "number" is a thing's. */
const PERSONAL_EN =
  "(?:account|customer|client|member|membership|patient|student|employee|staff|payroll|personal|user|loyalty|login|phone|telephone|mobile|cell|landline|contact|daytime|evening|home|work|business|best|alternative|other|good|back|callback|fax|whatsapp|card|long|credit|debit|security|secret|social|insurance|national|identity|tax|taxpayer|fiscal|vat|medicare|medicaid|nhs|health|passport|licence|license|driving|visa|alien|military|sort|routing|transit|institution|branch|bank|swift|iban|access|pin|pass|password|verification|digit|digits|house|door|flat|street|apartment|unit|my|your|his|her|our|their|the|this|that|what|which|any|some|new|old|same|right|wrong|correct|full|short|whole|last|first|main|direct|one|and|call|not|with|for|its|from|have|had|see|got|give|need|take|roll|registration|sin|ssn|itin|pan|aadhaar|has|was|was it|are|is|union|society|zero|oh|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|double|triple|treble)(?:'s)?"
/** Of a code, what opens something. */
const OF_CODES_EN =
  'post|postal|zip|entry|gate|door|alarm|safe|one time|time|otp|confirmation|auth|authentication|authori[sz]ation|unlock|activation|area|country|dialling|telephone|banking|voicemail|sms|text|temporary|reset|recovery|backup|safety|ifsc|tax|little|small|short|six|four|three|qr|eir|banking|lock|key|building|house|entrance|garage|wifi'
const PERSONAL_FR =
  'compte|client|cliente|adhérent|adhérente|membre|abonné|abonnée|patient|téléphone|telephone|portable|mobile|fixe|cellulaire|natel|gsm|contact|carte|cartes|sécu|sécurité|nir|passeport|permis|identité|titre|registre|avs|niss|assurance|assuré|allocataire|rue|maison|appartement|transit|rib|fidélité|matricule|naissance|fax|pièce|votre|mon'

/** Objects, events and cases that have a number of their own, which is nobody's secret. */
export const THINGS = named({
  en: `(?<!(?:account|customer|client|tax|card|member|membership|patient|student|personal|employee|bank|vat|payroll) )ref(?:erence)?s?
    (?<!(?:in|money|postal) )orders?
    tickets?
    (?<!(?:in|in that|in any|in the|in this|in which|phone|upper|lower) )cases?
    case (?:number|reference|id)
    claims?
    bookings?
    reservations?
    invoices?
    quot(?:e|es|ation)
    (?:tracking|parcel|consignment|shipment|shipping|waybill|docket|delivery note|batch|lot|serial|model|part|item|article|stock|catalogue|catalog|product|barcode|job|incident|complaint|request|transaction|receipt|rma|returns?|po|check|cheque|asset|confirmation|flight|bus|train|extension|form|permit|case|fault|log|message|statement|release|build|version|meter|policy|contract|quote|dispatch|collection|pallet|container|license plate|prescription)(?: number| no| id| reference| ref| code(?! for))
    (?:parcel|consignment|shipment|waybill|docket|batch|lot|serial|job|incident|complaint|enquiry|service request|purchase order|work order|credit note|receipt|extension|rma)
    (?:logged|filed|saved|recorded|registered) (?:under|as)
    skus?
    (?<!(?:my|her|his) (?:[a-z]+ )?)(?:(?!(?:${PERSONAL_EN}|${OF_CODES_EN}) )[a-z]{3,}) code
    (?:delivery note|application|notice|slip|label|sticker|item|recipe|component|case file|badge|van|truck|lorry|crew|tag|plot|stall|pump|bin|stop|ward|desk|till|counter|terminal|berth|dock|tray|shelf|crate|pallet|skip|fuse|valve|warrant|question|episode|team|group|operator|engineer|driver|position|meter(?:'s)?|queue)
    (?<!(?:my|her|his) (?:[a-z]+ )?)(?:(?!(?:${PERSONAL_EN}) )[a-z]{3,}(?:'s)?) (?:number|reference|ref|id)
    (?:transactions?|mandate|guarantee|warranty|paragraph)
    eans?
    isbn
    models?
    firmware
    version
    error(?: code)?
    flights?
    (?:gate|room|cabin|table|seat|seats|platform|bay|aisle|coach|carriage|row|locker|bus|tram|train|channel|line|form|route|zone|section|clause|page|deck|pitch|lane)
    (?:promo|promotion|discount|voucher|coupon|offer|gift|fault)(?: code| number)?
    (?:policy|contract)
    (?:meter |the )?readings?
    meter (?:reads|says|shows)`,
  fr: `(?<!(?:compte|client|fiscale|carte) )r[ée]f(?:[ée]rences?)?
    (?:bon de |bons de )?commandes?
    dossiers?
    tickets?
    incidents?
    sinistres?
    réclamations?
    réservations?
    (?:vol|train|tgv|bus|tram|car)
    (?:chambre|cabine|table|siège|place|quai|porte|voie|voiture|casier|poste|ligne|salle|rangée|pont|case)
    (?:colis|suivi|envoi|expédition|bordereau)
    factures?
    avoirs?
    devis
    (?:contrat|police(?: d'assurance)?)
    (?:enregistrée?|notée?|classée?) sous
    lots?
    modèles?
    pièces?
    articles?
    produits?
    (?:numéro de )?série
    versions?
    (?:code )?erreurs?
    (?:code )?promo
    bon de (?:réduction|livraison)
    (?:intervention|demande|requête|billet|communication|transaction|reçu|relevé|index|compteur)
    (?:num[ée]ro|référence) (?:de |d'|du |de la |de l'|des )(?!(?:${PERSONAL_FR})(?![\\p{L}]))\\p{L}{3,}
    (?:transaction|mandat|garantie|ordonnance|bon|badge|camion|étiquette|borne|benne|caisse|équipe|groupe|cuve|pompe|code barres|rendez vous|quittance|constat|palette|formulaire|avis|fiche|tournée)`,
})

/** What may stand between a thing and its number. */
export const LINKS = {
  en: /^(is|was|showing|shows|said|stands|at|number's|code's|reference's|are|'s|it's|its|that's|number|numbers|no|num|id|code|ref|reference|of|the|your|my|our|a|an|be|will|would|be|reads|says|um|uh|er|here|under|it|this|that|for|payment|there|now|x|with|us|on|has|been|logged|registered|recorded|#|:|,|-|–|—|\(|º|°|n)$/,
  fr: /^(c'est|est|bien|toujours|était|sont|le|la|les|l'|du|de|des|votre|vos|mon|ma|notre|numéro|numéros|n|no|n°|°|º|#|:|,|-|–|—|\(|donc|euh|heu|code|porte|affiche|indique|dit|sous|ce|cette|id|un|une|alors)$/,
}

/** Nouns that have their number before them: "the one one eight bus". */
export const NUMBERED = {
  en: /^(bus|model|tour|train|flight|cartridge|version|tram|coach|edition|series|form|locker|route)$/,
  fr: /^(?!)$/,
}
