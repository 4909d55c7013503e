/** What the page of a payment says, and the chat where it shows one, with the values each phrase takes. */
export const PAY_PHRASES = {
  payTitle: ['number'],
  paySoon: [],
  payPixOpen: [],
  payCardOpen: [],
  payDone: [],
  payAuthorised: [],
  payDeclined: [],
  payNotThrough: [],
  payWrongAmount: ['paid'],
  payExpired: [],
  payOver: [],
  payCopy: [],
  payCopied: [],
  payLeft: ['left'],
  payQrCode: [],
  payCardLink: [],
} as const;
