import { texts } from '../../i18n/texts.js'

export const billingTexts = texts({
  title: { en: 'Plan and usage', fr: 'Offre et usage' },
  lead: {
    en: 'Current period: {from} to {to}. The counters then start again.',
    fr: 'Période en cours : du {from} au {to}. Les compteurs repartent ensuite.',
  },
  analyses: { en: 'Analyses', fr: 'Analyses' },
  apiCalls: { en: 'API calls', fr: 'Appels à l’API' },
  members: { en: 'Members', fr: 'Membres' },
  storage: { en: 'Storage', fr: 'Stockage' },
  openUploads: { en: 'Uploads at the same time', fr: 'Envois simultanés' },
  webhooks: { en: 'Webhooks', fr: 'Webhooks' },
  of: { en: 'of {limit}', fr: 'sur {limit}' },
  ofUnlimited: { en: 'No limit', fr: 'Sans limite' },
  notIncluded: { en: 'Not included', fr: 'Non inclus' },
  nearLimit: { en: 'Nearly used up', fr: 'Presque épuisé' },
  atLimit: { en: 'Used up', fr: 'Épuisé' },
  model: { en: 'Language model', fr: 'Modèle de langage' },
  modelLead: {
    en: 'Counted with the period above. Where a limit is reached, the engine judges.',
    fr: 'Compté sur la période ci-dessus. Une fois une limite atteinte, le moteur juge.',
  },
  modelRequests: { en: 'Requests', fr: 'Requêtes' },
  modelTokens: { en: 'Tokens', fr: 'Jetons' },
  modelMinutes: { en: 'Minutes of waiting', fr: 'Minutes d’attente' },
  modelCost: { en: 'Cost', fr: 'Coût' },
  plans: { en: 'Plans', fr: 'Offres' },
  feature: { en: 'What is included', fr: 'Ce qui est inclus' },
  analysesPerMonth: { en: 'Analyses a month', fr: 'Analyses par mois' },
  apiPerMonth: { en: 'API calls a month', fr: 'Appels à l’API par mois' },
  unlimited: { en: 'Unlimited', fr: 'Illimité' },
  none: { en: 'None', fr: 'Aucun' },
  yes: { en: 'Yes', fr: 'Oui' },
  current: { en: 'Your plan', fr: 'Votre offre' },
  choose: { en: 'Change plan', fr: 'Changer d’offre' },
  choosePlan: { en: 'Change to {plan}', fr: 'Passer à l’offre {plan}' },
  noPayment: {
    en: 'A change takes effect at once and keeps your data. This server takes no payment.',
    fr: 'Un changement prend effet immédiatement et conserve vos données. Ce serveur n’encaisse aucun paiement.',
  },
  askOwner: {
    en: 'An owner of the organisation can change the plan here.',
    fr: 'Un propriétaire de l’organisation peut changer d’offre ici.',
  },
  askOperator: {
    en: 'To change the plan, ask the administrator of this server; it takes effect at once and keeps your data.',
    fr: 'Pour changer d’offre, adressez-vous à l’administrateur de ce serveur ; l’effet est immédiat et vos données sont conservées.',
  },
  askContact: {
    en: 'To change the plan, ask {contact}; it takes effect at once and keeps your data.',
    fr: 'Pour changer d’offre, adressez-vous à : {contact}. L’effet est immédiat et vos données sont conservées.',
  },
  changeTitle: { en: 'From {from} to {to}', fr: 'Passer de {from} à {to}' },
  atOnce: {
    en: 'It takes effect at once. No payment is taken.',
    fr: 'L’effet est immédiat. Aucun paiement n’est demandé.',
  },
  confirm: { en: 'Change to {plan}', fr: 'Passer à {plan}' },
  changed: { en: 'The organisation is on {plan}', fr: 'L’organisation est sur l’offre {plan}' },
  stays: {
    en: 'Recordings, analyses, keys, endpoints and members stay. What was used of this period stays counted.',
    fr: 'Enregistrements, analyses, clés, points d’accès et membres restent. Ce qui a été utilisé pendant la période reste compté.',
  },
  apiStarts: {
    en: 'The API answers: {count} calls a month.',
    fr: 'L’API répond : {count} appels par mois.',
  },
  apiStartsUnlimited: {
    en: 'The API answers, without a monthly limit.',
    fr: 'L’API répond, sans limite mensuelle.',
  },
  apiStops: {
    en: {
      one: 'The API stops: calls with {count} active key answer 403 until the plan has an API again.',
      other: 'The API stops: calls with {count} active keys answer 403 until the plan has an API again.',
    },
    fr: {
      one: 'L’API s’arrête : les appels avec {count} clé active répondent 403 tant que l’offre n’inclut pas l’API.',
      other:
        'L’API s’arrête : les appels avec {count} clés actives répondent 403 tant que l’offre n’inclut pas l’API.',
    },
  },
  apiStopsUnused: {
    en: 'The API stops. You have no active key.',
    fr: 'L’API s’arrête. Vous n’avez aucune clé active.',
  },
  webhooksStart: {
    en: 'Webhooks can be set up, and deliveries that were held go out.',
    fr: 'Les webhooks peuvent être configurés, et les envois retenus partent.',
  },
  webhooksStop: {
    en: {
      one: 'Webhooks stop: {count} active endpoint gets nothing more. What is under way is held, and goes out should the plan have webhooks again.',
      other:
        'Webhooks stop: {count} active endpoints get nothing more. What is under way is held, and goes out should the plan have webhooks again.',
    },
    fr: {
      one: 'Les webhooks s’arrêtent : {count} point d’accès actif ne reçoit plus rien. Les envois en cours sont retenus, et partent si l’offre inclut de nouveau les webhooks.',
      other:
        'Les webhooks s’arrêtent : {count} points d’accès actifs ne reçoivent plus rien. Les envois en cours sont retenus, et partent si l’offre inclut de nouveau les webhooks.',
    },
  },
  webhooksStopUnused: {
    en: 'Webhooks stop. You have no active endpoint.',
    fr: 'Les webhooks s’arrêtent. Vous n’avez aucun point d’accès actif.',
  },
  membersAbove: {
    en: {
      one: '{count} member more than the {limit} of that plan: everybody keeps their access, and nobody can be invited until there is room.',
      other:
        '{count} members more than the {limit} of that plan: everybody keeps their access, and nobody can be invited until there is room.',
    },
    fr: {
      one: '{count} membre de plus que les {limit} de cette offre : chacun garde son accès, et personne ne peut être invité tant qu’il n’y a pas de place.',
      other:
        '{count} membres de plus que les {limit} de cette offre : chacun garde son accès, et personne ne peut être invité tant qu’il n’y a pas de place.',
    },
  },
  storageAbove: {
    en: 'Your recordings take {used}, and that plan stores {limit}: nothing is deleted, and uploads are refused until there is room.',
    fr: 'Vos enregistrements occupent {used}, et cette offre en conserve {limit} : rien n’est supprimé, et les envois sont refusés tant qu’il n’y a pas de place.',
  },
  analysesUsedUp: {
    en: '{used} analyses were used of this period, and that plan has {limit}: no more calls are taken until {date}.',
    fr: '{used} analyses ont été utilisées pendant cette période, et cette offre en compte {limit} : aucun appel n’est accepté avant le {date}.',
  },
  apiUsedUp: {
    en: '{used} API calls were made in this period, and that plan has {limit}: calls answer 429 until {date}.',
    fr: '{used} appels à l’API ont été faits pendant cette période, et cette offre en compte {limit} : les appels répondent 429 jusqu’au {date}.',
  },
})
