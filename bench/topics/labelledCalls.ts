import type { TopicDefinition } from '../../src/contract/topics.js'

export interface Trade {
  trade: string
  language: 'en' | 'fr'
  /** Tuned on; the others are run to report. */
  isTuning: boolean
  topics: Record<string, TopicDefinition>
  /** A line a turn, `A:` the agent and `C:` the customer; `about`: the topics that a manager ticks. */
  calls: { about: string[]; said: string }[]
}

/** Calls of several trades; each trade's topics were written before its calls, as a manager would. */
export const trades: Trade[] = [
  {
    trade: 'telephone company',
    language: 'en',
    isTuning: true,
    topics: {
      'Internet down': {
        examples: ['My internet is not working.', 'I have no connection at all.', 'The router light is red.'],
        words: ['outage', 'no connection', 'internet down'],
      },
      Billing: {
        examples: ['I was charged twice this month.', 'I do not understand my bill.'],
        words: ['bill', 'invoice', 'overcharged'],
      },
      Cancellation: {
        examples: ['I want to cancel my contract.', 'I would like to end my subscription.'],
        words: ['cancel', 'terminate'],
      },
      'Moving house': {
        examples: ['I am moving to a new address next month.', 'Can I take my line with me to my new flat?'],
        words: ['moving house', 'new address', 'relocation'],
      },
      'Number transfer': {
        examples: ['I want to keep my old number.', 'When will my number be ported?'],
        words: ['port my number', 'porting', 'PAC code'],
      },
    },
    calls: [
      {
        about: ['Internet down'],
        said: `A: Lumen Telecom, this is Ivo, how can I help?
C: Hi there. Since about six this morning nothing loads, the box just blinks orange and I can't get online.
A: I'm sorry about that. May I take your account number?
C: Four four one seven nine two.
A: Thank you. There is a fault in your street. Engineers are on it and it should be back by noon.
C: Okay. I suppose it won't show up on my bill as a credit?
A: I can note that for you.
C: Thanks, bye.`,
      },
      {
        about: ['Billing'],
        said: `A: Lumen Telecom, Dana speaking.
C: Morning. I've got a bill here for ninety pounds and I normally pay forty.
A: Let me look. I see calls to premium numbers on the twelfth.
C: That wasn't me. I was on holiday.
A: I'll open a dispute and take them off for now.
C: That's great, thank you. By the way the internet is working fine since you changed the router.
A: Glad to hear it.`,
      },
      {
        about: ['Cancellation', 'Moving house'],
        said: `A: Hello, you're through to Lumen Telecom.
C: Hello, we're moving abroad in June and I'd like to cancel everything from then on.
A: I'm sorry to see you go. Which date do you leave the flat?
C: The thirtieth.
A: There is one month's notice, so the contract ends on the thirtieth of June.
C: Perfect.`,
      },
      {
        about: ['Number transfer'],
        said: `A: Lumen Telecom, Ivo speaking, how can I help you today?
C: I've just switched over to you and my old number still hasn't come across from the other company.
A: When did you give them your request?
C: On Monday. They said it'd take a day.
A: I can see it is scheduled for tonight.
C: And that won't cancel my data plan or anything?
A: No, nothing else changes.
C: Good. That's all.`,
      },
    ],
  },
  {
    trade: 'clothes shop',
    language: 'en',
    isTuning: true,
    topics: {
      Returns: {
        examples: ['I want to send this back.', 'How do I return an item?', 'It does not fit.'],
        words: ['return', 'exchange', 'send back'],
      },
      Refund: {
        examples: ['I want my money back.', 'When do I get my refund?'],
        words: ['refund', 'money back'],
      },
      'Late delivery': {
        examples: ['My order has not arrived yet.', 'The parcel is late.', 'Where is my package?'],
        words: ['not arrived', 'tracking', 'late delivery', 'lost parcel'],
      },
      'Damaged goods': {
        examples: ['The zip was broken when I opened it.', 'There is a stain on the shirt.'],
        words: ['damaged', 'faulty', 'torn'],
      },
      Voucher: {
        examples: ['My discount code does not work.', 'I have a gift card.'],
        words: ['voucher', 'discount code', 'gift card'],
      },
    },
    calls: [
      {
        about: ['Late delivery'],
        said: `A: Threadwell customer care, Mina here.
C: Hi, I ordered a coat two weeks ago and it still hasn't turned up.
A: Could you give me the order number?
C: T W five five zero nine.
A: It has been sitting at the depot since Friday. I'll have it sent out tomorrow.
C: If not, I'd like to know how to get out of it, but fine.
A: You'd get a full refund in that case.
C: Alright, thank you.`,
      },
      {
        about: ['Returns', 'Refund'],
        said: `A: Threadwell, good afternoon.
C: Hello, I posted a pair of jeans back to you three weeks ago because they were too tight and I've not had the money.
A: I'm sorry. Let me check whether the return has been booked in.
C: I've got the receipt from the post office.
A: It was booked in today. The refund takes three working days.
C: Okay, lovely.`,
      },
      {
        about: ['Voucher'],
        said: `A: Hello, Threadwell, how may I help?
C: I'm trying to check out and it won't accept the ten percent code from your newsletter.
A: Which code is that?
C: SPRING10.
A: It ended on Sunday. I can give you a new one.
C: Oh great. I was about to go elsewhere.
A: Here you are. And returns are free as always.
C: Thanks a lot.`,
      },
      {
        about: ['Damaged goods', 'Returns'],
        said: `A: Threadwell customer care.
C: Hi. I opened the box and one of the buttons was missing and the sleeve had a hole in it. I'd like to swap it for a good one.
A: Oh no, I am sorry. I'll send you another and a label to send the first one back.
C: Do I have to pay for that?
A: No, that is on us.
C: Good, thank you.`,
      },
    ],
  },
  {
    trade: 'bank',
    language: 'en',
    isTuning: true,
    topics: {
      'Lost or stolen card': {
        examples: ['I lost my card.', 'My wallet was stolen.', 'I need to block my card.'],
        words: ['lost card', 'stolen card', 'block my card'],
      },
      Fraud: {
        examples: ['There is a payment I did not make.', 'Somebody used my card.'],
        words: ['fraud', 'scam', 'unauthorised'],
      },
      Mortgage: {
        examples: ['I would like to talk about a home loan.', 'My fixed rate ends next year.'],
        words: ['mortgage', 'home loan'],
      },
      'Online banking': {
        examples: ['I cannot log in to the app.', 'I forgot my password.'],
        words: ['app', 'password', 'log in', 'online banking'],
      },
      Fees: {
        examples: ['Why was I charged an overdraft fee?', 'What does the account cost?'],
        words: ['fee', 'overdraft charge', 'interest charge'],
      },
    },
    calls: [
      {
        about: ['Lost or stolen card'],
        said: `A: Riverside Bank, Tomas speaking.
C: Hi, I think I left my card in a taxi last night and I'd like to have it stopped.
A: Of course. Let me take you through security first. Your date of birth please?
C: Ninth of May eighty one.
A: It is blocked. A new card will come in five days.
C: Has anybody used it?
A: No, there were no payments.
C: Thank goodness. I'll look in the app for the old ones.
A: Anything else?
C: No, thanks.`,
      },
      {
        about: ['Online banking'],
        said: `A: Riverside Bank, how can I help?
C: I changed phones and now it won't let me sign in any more, it says my device is not known.
A: Right. You have to register the new one.
C: How do I do that?
A: Open the application, choose new device and type the code that we send you.
C: It worked.
A: Lovely. Is there anything else, any questions about your mortgage perhaps?
C: No, I don't have a mortgage.`,
      },
      {
        about: ['Mortgage'],
        said: `A: Riverside Bank, lending team.
C: Hello, we've found a house and we want to know how much we could borrow.
A: Congratulations. What is the price?
C: Three hundred and ten thousand, we have sixty saved.
A: Then with your income a mortgage of two hundred and fifty should be possible. There's a valuation fee of two hundred.
C: Okay. And the rate?
A: Four point one for five years.
C: Can you send me that?
A: Yes, today.`,
      },
      {
        about: ['Fraud'],
        said: `A: Riverside Bank, card security.
C: I had a text about a transfer of eight hundred pounds that I know nothing about.
A: Did you give anybody a code?
C: A man rang and said he was from you, and I read it out to him.
A: I am sorry, that was a scam. I've stopped the transfer.
C: Oh thank you. So it's not lost?
A: No, you will have it all back.`,
      },
    ],
  },
  {
    trade: 'opérateur téléphonique',
    language: 'fr',
    isTuning: true,
    topics: {
      Panne: {
        examples: ['Ma connexion ne marche plus.', 'Je n’ai plus internet depuis ce matin.'],
        words: ['panne', 'plus internet', 'plus de réseau', 'coupure', 'connexion coupée'],
      },
      Facture: {
        examples: ['Je ne comprends pas ma facture.', 'J’ai été prélevé deux fois.'],
        words: ['facture', 'prélèvement', 'surfacturation'],
      },
      Résiliation: {
        examples: ['Je souhaite résilier mon abonnement.', 'Je veux mettre fin au contrat.'],
        words: ['résilier', 'mettre fin', 'arrêter mon abonnement'],
      },
      Déménagement: {
        examples: ['Je déménage le mois prochain.', 'J’ai une nouvelle adresse.'],
        words: ['déménager', 'nouvelle adresse', 'nouveau logement'],
      },
    },
    calls: [
      {
        about: ['Panne'],
        said: `A: Alto Télécom, bonjour, Karim à l'appareil.
C: Bonjour, je n'ai plus internet depuis hier soir, la box clignote en rouge.
A: Je regarde. Votre numéro de client ?
C: Quatre cent douze, neuf cents.
A: Il y a une coupure dans votre quartier, ce sera rétabli à midi.
C: D'accord. Et sur la facture, il y aura un geste ?
A: Je le note.
C: Merci, au revoir.`,
      },
      {
        about: ['Facture'],
        said: `A: Alto Télécom, bonjour.
C: Bonjour, vous m'avez prélevé deux fois ce mois-ci, soixante euros à chaque fois.
A: Je vérifie. En effet, le deuxième prélèvement est une erreur.
C: Vous me remboursez quand ?
A: D'ici cinq jours.
C: Très bien, parce que j'étais prête à tout arrêter.
A: Je comprends, je vous prie de nous excuser.`,
      },
      {
        about: ['Résiliation', 'Déménagement'],
        said: `A: Alto Télécom, Sophie, que puis-je faire pour vous ?
C: Bonjour, nous déménageons à l'étranger en juin et je voudrais résilier la ligne à cette date.
A: Bien sûr. Il y a un mois de préavis.
C: C'est parfait.
A: Vous recevrez une confirmation par courrier.`,
      },
      {
        about: [],
        said: `A: Alto Télécom, bonjour.
C: Bonjour, j'aimerais savoir si la fibre est disponible au village des Aubiers.
A: Elle y sera en septembre.
C: Ah, dommage. Ce n'est pas pour ma facture que j'appelle, je veux juste la fibre.
A: Je vous inscris pour être prévenue.
C: Merci beaucoup.`,
      },
    ],
  },
  {
    trade: 'clinic',
    language: 'en',
    isTuning: false,
    topics: {
      Appointments: {
        examples: [
          'I would like to book an appointment.',
          'Can I see the doctor this week?',
          'I need to move my appointment.',
        ],
        words: ['appointment', 'reschedule'],
      },
      Prescriptions: {
        examples: ['I need a repeat prescription.', 'My tablets have run out.'],
        words: ['prescription', 'repeat', 'medication', 'pharmacy'],
      },
      'Test results': {
        examples: ['I am calling about my blood test.', 'Are my results back?'],
        words: ['results', 'blood test', 'x-ray'],
      },
      Vaccination: {
        examples: ['Can I have a flu jab?', 'My son needs his vaccines.'],
        words: ['vaccine', 'vaccination', 'jab'],
      },
      Complaints: {
        examples: ['I want to make a complaint.', 'The receptionist was rude to me.'],
        words: ['complaint', 'complain'],
      },
    },
    calls: [
      {
        about: ['Prescriptions'],
        said: `A: Elm Street Surgery, good morning.
C: Morning, I've only got two of my blood pressure pills left and the chemist says they need a new script from you.
A: What's your date of birth?
C: Second of March fifty four.
A: I'll pass the prescription to the doctor, it will be at the chemist tomorrow.
C: Do I have to come in?
A: No, there's no need for an appointment.
C: Wonderful.`,
      },
      {
        about: ['Test results'],
        said: `A: Elm Street Surgery.
C: Hello, I had my cholesterol checked last week and I wonder if you've heard anything back from the lab.
A: Let me see. Yes, your results came this morning and they're normal.
C: Oh, what a relief.
A: The doctor says same medication as before.
C: Okay, bye now.`,
      },
      {
        about: ['Appointments'],
        said: `A: Elm Street Surgery, how can I help?
C: Hi, I'm down to see Doctor Rao on Thursday but I can't make it. Is there anything on Friday?
A: Friday at ten?
C: That works.
A: Done. You'll get a text.
C: My daughter had her jab with you last year and you were all so kind.
A: Thank you, that's nice to hear.`,
      },
      {
        about: ['Complaints', 'Appointments'],
        said: `A: Elm Street Surgery.
C: I waited an hour and a half yesterday for an appointment that was booked for nine and nobody said a word. I want to complain.
A: I'm very sorry. I can take the details and the practice manager will write to you.
C: Please do.
A: It will be within ten days.`,
      },
    ],
  },
  {
    trade: 'energy supplier',
    language: 'en',
    isTuning: false,
    topics: {
      'Meter readings': {
        examples: ['I want to give you a meter reading.', 'The reading you have is wrong.'],
        words: ['meter reading', 'read the meter', 'estimated reading'],
      },
      'Power cut': {
        examples: ['We have no electricity.', 'The lights went out in the whole street.'],
        words: ['power cut', 'no power', 'blackout'],
      },
      'Smart meter': {
        examples: ['I would like a smart meter installed.', 'The display shows nothing.'],
        words: ['smart meter', 'in-home display'],
      },
      'Payment plan': {
        examples: ['I cannot pay all of it at once.', 'Can I pay in instalments?'],
        words: ['payment plan', 'instalments', 'arrears'],
      },
      Tariff: {
        examples: ['Which tariff is the cheapest for me?', 'My fixed deal ends soon.'],
        words: ['tariff', 'fixed deal', 'unit price'],
      },
    },
    calls: [
      {
        about: ['Payment plan'],
        said: `A: Brightwater Energy, Lena speaking.
C: Hello. I've been off sick and there's no way I can find four hundred pounds by the end of the month. Could I spread it?
A: Yes, we can. Over six months it would be sixty seven a month.
C: That I can manage.
A: I'll set it up. Nobody will cut your power.
C: Thank you so much.`,
      },
      {
        about: ['Power cut'],
        said: `A: Brightwater Energy, emergencies.
C: Everything's gone dark here, and next door too. My freezer is full.
A: What's your postcode?
C: B T four, nine Q L.
A: There's a damaged cable. We expect it back in two hours.
C: Will somebody tell me?
A: You'll get a text when the supply is on again.`,
      },
      {
        about: ['Meter readings'],
        said: `A: Brightwater Energy, how can I help?
C: You sent me a letter asking for the numbers on my gas meter, so here they are: zero four one one two.
A: Thank you, that's lower than our estimate.
C: So do I get something back?
A: Twenty six pounds, with your next statement.
C: Smashing. I don't need one of those smart meters then, do I?
A: That is up to you.`,
      },
      {
        about: ['Tariff'],
        said: `A: Brightwater Energy.
C: Hiya, my deal with you runs out in October, and I'd like to see what else you have.
A: You could fix at twenty four pence for a year.
C: And if I don't do anything?
A: Then you go on to the standard tariff.
C: Let's do the year.
A: All set.`,
      },
    ],
  },
  {
    trade: 'hotel',
    language: 'en',
    isTuning: false,
    topics: {
      Booking: {
        examples: ['I would like to book a room.', 'Do you have a room free next weekend?'],
        words: ['book a room', 'availability', 'vacancies'],
      },
      'Cancelled stay': {
        examples: ['I have to cancel my reservation.', 'We cannot come any more.'],
        words: ['cancel', 'cancellation'],
      },
      'Lost property': {
        examples: ['I left something in my room.', 'Did anybody hand in a phone?'],
        words: ['lost property', 'left behind'],
      },
      Invoice: {
        examples: ['I need a receipt for my stay.', 'Can you send me the invoice?'],
        words: ['invoice', 'receipt'],
      },
      Noise: {
        examples: ['The room next door is too loud.', 'I could not sleep.'],
        words: ['noise', 'noisy', 'loud'],
      },
    },
    calls: [
      {
        about: ['Lost property'],
        said: `A: Hotel Marina, reception.
C: Hi, I checked out of two one four this morning and I think my glasses are still on the bedside table.
A: One moment, I'll ask housekeeping. Yes, we have them.
C: Oh brilliant. Could you post them?
A: Of course, what's your address?
C: Nine Orchard Lane, Bath.
A: They'll go tomorrow. The receipt for your stay is in your email.
C: Cheers.`,
      },
      {
        about: ['Cancelled stay'],
        said: `A: Hotel Marina, good evening.
C: Good evening, my wife has broken her leg so we won't be able to come on the fourth after all.
A: I'm sorry to hear that. Shall I cancel the room?
C: Please. Do we lose the deposit?
A: No, it's more than two days ahead.
C: That's kind.`,
      },
      {
        about: ['Booking'],
        said: `A: Hotel Marina, how may I help?
C: Hello, have you got anything for two adults and a child from the third to the sixth of August?
A: We have a family room, one hundred and forty a night.
C: With breakfast?
A: Breakfast is included, and it's on the quiet side, no noise from the street.
C: Then I'll take it.
A: What name please?
C: Dubois.`,
      },
      {
        about: ['Invoice'],
        said: `A: Hotel Marina, accounts.
C: I stayed with you last week for work and my company wants a proper bill with the VAT on it.
A: I'll send you the invoice again. Which address?
C: It has to say Meyer and Sons.
A: Done, it's in your inbox.
C: Got it. And no, I'm not complaining about the loud music this time.
A: Ha, thank you.`,
      },
    ],
  },
  {
    trade: 'boutique en ligne',
    language: 'fr',
    isTuning: false,
    topics: {
      Livraison: {
        examples: ['Mon colis n’est pas arrivé.', 'Où est ma commande ?'],
        words: ['livraison', 'colis', 'livreur', 'pas reçu'],
      },
      Remboursement: {
        examples: ['Je veux être remboursé.', 'Quand est-ce que je récupère mon argent ?'],
        words: ['remboursement', 'rembourser', 'récupérer mon argent'],
      },
      'Article abîmé': {
        examples: ['L’écran était cassé à l’ouverture.', 'Il manque une pièce.'],
        words: ['abîmé', 'cassé', 'défectueux', 'endommagé'],
      },
      'Code promo': {
        examples: ['Mon code promo ne marche pas.', 'J’ai un bon d’achat.'],
        words: ['code promo', 'bon d’achat', 'réduction'],
      },
    },
    calls: [
      {
        about: ['Livraison'],
        said: `A: Maison Verte, bonjour, Julie à votre écoute.
C: Bonjour, j'attends mes colis depuis dix jours et le livreur n'est jamais passé.
A: Votre numéro de commande, s'il vous plaît ?
C: Six cent sept, quarante-deux.
A: Ils sont au dépôt, je les fais partir demain.
C: Sinon il faudra me rembourser.
A: Bien sûr.
C: Merci.`,
      },
      {
        about: ['Article abîmé'],
        said: `A: Maison Verte, bonjour.
C: Bonjour, je viens d'ouvrir le carton et le vase est cassé en deux.
A: Je suis désolée. Je vous en envoie un autre aujourd'hui.
C: Il faut renvoyer les morceaux ?
A: Non, gardez-les.
C: Parfait, bonne journée.`,
      },
      {
        about: ['Remboursement'],
        said: `A: Maison Verte, Paul, bonjour.
C: Bonjour, j'ai annulé ma commande il y a deux semaines et vous ne m'avez toujours pas remboursée.
A: Je regarde. Le virement est parti hier.
C: Ah, très bien. Il arrive quand ?
A: Sous trois jours.
C: D'accord, merci.`,
      },
      {
        about: ['Code promo'],
        said: `A: Maison Verte, bonjour.
C: Bonjour, je passe commande et le site refuse la réduction de quinze euros que vous m'avez offerte.
A: Elle est valable dès cinquante euros d'achat.
C: Ah, je suis à quarante-huit. J'ajoute une bougie alors.
A: Excellente idée. La livraison sera offerte aussi.
C: Super, merci !`,
      },
    ],
  },
]
