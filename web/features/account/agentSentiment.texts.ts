import { texts } from '../../i18n/texts.js'

export const agentSentimentTexts = texts({
  label: { en: 'Tell the sentiment of agents', fr: 'Évaluer le sentiment des agents' },
  hint: {
    en: 'Off, only the customer’s sentiment is shown, and no criterion or alert can rest on the agent’s. Each change is in the audit log.',
    fr: 'Désactivé, seul le sentiment du client est affiché, et aucun critère ni aucune alerte ne peut reposer sur celui de l’agent. Chaque changement figure dans le journal d’audit.',
  },
  ownersOnly: { en: 'Owners change this.', fr: 'Les propriétaires peuvent le changer.' },
  law: {
    en: 'Agents are employees. In the European Union, Article 5(1)(f) of the AI Act prohibits inferring emotions at work from biometric data, such as a voice. We go by the words alone and never by the voice, but what is felt at work is delicate all the same, and data protection and labour law apply: talk to your lawyer, and to those who represent your staff, before you switch it on.',
    fr: 'Les agents sont des salariés. Dans l’Union européenne, l’article 5, paragraphe 1, point f), du règlement sur l’IA interdit de déduire des émotions sur le lieu de travail à partir de données biométriques, comme la voix. Nous ne nous fondons que sur les mots, jamais sur la voix ; mais ce qui est ressenti au travail reste délicat, et le droit du travail et la protection des données s’appliquent : consultez votre juriste et les représentants du personnel avant de l’activer.',
  },
  switchedOn: { en: 'The sentiment of agents is on', fr: 'Sentiment des agents activé' },
  switchedOff: { en: 'The sentiment of agents is off', fr: 'Sentiment des agents désactivé' },
})
