import { named } from '../dialogue/named.js'

const PLACES_EN =
  'number|line|address|e ?mail|office|branch|shop|store|depot|showroom|warehouse|desk|helpline|hotline|department|website|clinic|garage|workshop|switchboard|mailbox|postcode|inbox|support|reception'
const PLACES_FR =
  'numéro|ligne|adresse|mail|e mail|agence|magasin|boutique|bureau|bureaux|dépôt|siège|service|standard|atelier|accueil|site|courriel|clinique|cabinet|garage|entrepôt|centre|succursale'

/** What an agent says right before the company's own number, address or e-mail. */
export const TOLD_BY_AGENT = named({
  en: `our (?:\\w+ ){0,3}?(?:${PLACES_EN})
    (?:call|ring|phone|reach|contact|text|email|mail|message|dial|get|get hold of|find|visit|fax|write to|write|come to|get back to|drop) us(?: back| a line)?
    (?:to|with) us (?:at|on)
    (?:and )?for us
    dial
    write to
    (?:comes?|coming|sent|is|be|arrives?) from
    we(?:'re| are)(?: based| located| open)? (?:at|on|in)
    if (?:it's|it is|there's|you're) (?:\\w+ ){1,3}?(?:it's|try|ring|call)
    if you need (?:us|anything)(?: else)?
    (?:customer|technical|tech) (?:services?|care|support)(?: team| line| number)?
    help ?(?:line|desk)
    hotline
    head office
    switchboard
    the number (?:to (?:call|ring|dial)|for)
    (?:the )?sender(?: is| will be|'s)?`,
  fr: `(?:notre|nos) (?:\\S+ ){0,3}?(?:${PLACES_FR})(?: client| clients| après vente)?
    nous (?:joindre|contacter|appeler|rappeler|écrire|trouver|renvoyer|répondre|envoyer)
    (?:appelez|rappelez|contactez|joignez|écrivez|retrouvez|renvoyez)(?: le| la| les)? nous
    (?:vient|viendra|envoyé|provient|arrive|arrivera) de
    l'expéditeur(?: est| sera| c'est)?
    pour joindre
    pour nous
    (?:appellera|appellerons|appellerai|appelleront) (?:du|depuis(?: le)?)
    service (?:clients?|technique|après vente)
    (?:on|nous) (?:est|sommes)(?: situés?| basés?| installés?)? (?:au|à|sur)
    composez(?: le)?
    numéro (?:vert|d'urgence|à composer|à appeler)
    (?:le )?standard
    (?:la )?hotline
    l'assistance`,
})

/** What a customer says right before a number, address or e-mail of the company's or of somebody else's. */
export const TOLD_BY_CUSTOMER = named({
  en: `your (?:\\w+ ){0,3}?(?:${PLACES_EN})
    (?:called|calling|rang|rung|ringing|dialled|dialed|dialling|phoned|phoning|emailed|e mailed|emailing|wrote to|written to|writing to|texted)
    (?:sent|forwarded|wrote|written|posted|replied|complained)(?: it| that| this| them| an? \\w+){0,2}(?: over)? to
    (?<!my )(?:email|text|message|letter|call|invoice|bill)(?: came| is| was)? from`,
  fr: `(?:votre|vos) (?:\\S+ ){0,3}?(?:${PLACES_FR})(?: client| clients)?
    (?:j'|on |nous )?(?:ai |a |avons )?(?:appelé|composé|appelle|compose)(?= (?:le|au))
    (?:écrit|envoyé|transféré|répondu|posté)(?: ça| un| une| le| la| mail| e mail| message| courriel){0,2} (?:à|sur|au)`,
})

/** Whoever asks so wants to know of the company. */
export const ASKED_BY_CUSTOMER = named({
  en: `your (?:\\w+ ){0,3}?(?:${PLACES_EN})
    (?:reach|contact|call|ring|write to|email|get hold of|find|phone|visit) you
    you (?:based|located|open|opened|close|shut|start|started|founded)
    what(?:'s| is) yours
    what(?:'s| is) the (?:post ?code|zip(?: code)?)(?! you| on)
    (?:have|get|give me|what's|what is|need) (?:the|a) (?:number|address|e ?mail|contact) (?:for|of)
    are you(?: based| located| open)?
    (?:do|should|can|could|would|shall) (?:i|we) (?:ring|call|dial|use|write|email|phone|contact|post|go|ask|send|return|reach|get)`,
  fr: `(?:votre|vos) (?:\\S+ ){0,3}?(?:${PLACES_FR})
    vous (?:joindre|contacter|appeler|écrire|trouver|fermez|ouvrez|êtes où|existez)
    êtes vous
    et le vôtre
    (?:avoir|donner|connaître|c'est quoi|quel est|quelle est) (?:le|l') ?(?:numéro|mail|téléphone|contact|adresse) (?:de|du|des)
    (?:où|à qui|quel numéro|quelle adresse) (?:est ce que )?(?:je|on) (?:\\S+ )?(?:appelle|écrit|écris|appeler|envoie|renvoie|écrire|envoyer|vais|va)`,
})

/** From here on it is about the other again. */
export const OF_CUSTOMER = {
  AGENT: {
    en: /^(you|your|you're|you've|yours|you'll)$/,
    fr: /^(vous|votre|vos)$/,
  },
  CUSTOMER: {
    en: /^(me|my|mine|i|i'm|i've|from|about|because|on|myself)$/,
    fr: /^(moi|mon|ma|mes|je|j'ai|depuis|de|du|mien|mienne)$/,
  },
}
