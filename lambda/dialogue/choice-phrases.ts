/** What is said of choices and of the menu's lists, by key, with the values each takes. */
export const CHOICE_VALUES = {
  askOptionOfMany: ['item', 'choices', 'count'],
  askOptionOfManyAloud: ['item', 'choices', 'count'],
  askOptionAgain: ['item', 'group'],
  askOption: ['item', 'choices'],
  askWhichOfMany: ['candidates', 'count'],
  askWhichOfManyAloud: ['candidates', 'count'],
  askWhichAgain: [],
  askWhich: ['candidates'],
  menuOptions: ['group', 'names'],
  askHearOn: ['count'],
  menuOn: ['names'],
  toldAll: [],
  andMore: ['count'],
  doubtNoted: ['options'],
  menuCategory: ['category', 'names'],
  menu: ['categories'],
} as const satisfies Record<string, readonly string[]>;
