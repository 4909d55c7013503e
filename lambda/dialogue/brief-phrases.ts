/** What is said in fewer words to who asked for that, or orders often, with the values each takes. */
export const BRIEF_PHRASES = {
  briefGreeting: ['shop'],
  briefAskFirst: [],
  briefAskOption: ['item', 'choices'],
  briefAskAddress: [],
  briefAskNeighbourhood: [],
  briefAskPhone: [],
  briefAskPayment: ['payments'],
  briefAskPaymentNowOrAtDoor: ['now', 'payments'],
  briefAskConfirm: [],
  briefReadBack: ['shop', 'lines', 'address', 'name', 'payment', 'total'],
  briefReadBackPickUp: ['shop', 'lines', 'name', 'payment', 'total'],
  briefSharedByAverage: [],
  briefPlaced: ['number', 'from', 'to'],
  briefHelp: [],
  briefNotedPayment: ['payment'],
} as const;
