/** How the shop reaches a customer: what is said of it, by key, with the values each takes. */
export const CONTACT_PHRASES = {
  emailTaken: ['email'],
  emailAgain: [],
  giveYourEmail: [],
  newsOn: ['channels'],
  newsOff: ['channels'],
  newsSms: [],
  newsEmail: [],
  newsAlexa: [],
  learnOn: [],
  learnOff: [],
  myDataTalks: [],
  myDataEmail: ['email'],
  deviceAddress: ['address'],
  allowInApp: [],
  linkFirst: ['shop'],
} as const;
