/** What stands on buttons and cards, with the values each phrase takes. */
export const SCREEN_PHRASES = {
  chipYes: [],
  chipNo: [],
  chipCheckOut: [],
  chipMenu: [],
  chipStatus: [],
  cardOrder: ['number'],
  cardMenu: ['shop'],
} as const;
