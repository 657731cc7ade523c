/** Criteria that the default scorecard lacks: what is calibrated must hold for scorecards that nobody has seen yet. */
export const otherCriteria = [
  {
    id: 'recording-notice',
    examples: [
      'This call may be recorded for training and quality purposes.',
      'I have to inform you that we are recording this call.',
      'Calls are recorded.',
    ],
    counterExamples: ['I have no record of that.'],
  },
  {
    id: 'hold-permission',
    examples: [
      'May I put you on hold for a moment?',
      'Do you mind if I place you on a short hold?',
      'Can you hold the line while I check that?',
    ],
    counterExamples: ['I have been on hold for an hour.'],
  },
  {
    id: 'manager-offered',
    examples: [
      'Would you like to speak to my manager?',
      'I can transfer you to a supervisor.',
      'I will escalate this to my team leader.',
    ],
    counterExamples: ['Let me speak to your supervisor.'],
  },
  {
    id: 'add-on-offered',
    examples: [
      'Would you be interested in our premium plan?',
      'We have an offer on the extended warranty.',
      'For a little more you can upgrade to the bigger package.',
      'May I tell you about our insurance?',
    ],
    counterExamples: [],
  },
  {
    id: 'price-stated',
    examples: [
      'It costs twenty pounds a month.',
      'The total is fifty five dollars.',
      'There is a fee of ten euros.',
      'That will be ninety nine dollars.',
    ],
    counterExamples: ['How much does it cost?'],
  },
  {
    id: 'leaving-threat',
    examples: [
      'I want to cancel my contract.',
      'I will go to another company.',
      'I am leaving for a competitor.',
      'You are losing me as a customer.',
    ],
    counterExamples: [],
  },
]
