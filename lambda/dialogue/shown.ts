import type { MENU_KINDS } from '../domain/menu-kinds.ts';
import type { Saying, Value } from './phrases.ts';
import type { ScreenStep } from './screen-steps.ts';

/** What a device with a screen shows beside the words, in no language and for no channel yet. */
export interface Screen {
  title: Saying;
  /** What can be touched: `say` is what a touch of it says. */
  tiles?: Tile[];
  /** What is ordered, and what it costs. */
  rows?: { name: Value; price?: Value }[];
  /** How far an order is. */
  steps?: ScreenStep[];
}

export interface Tile {
  name: string;
  say: Value;
  /** What part of a meal it is: drawn where there is no picture. */
  kind: (typeof MENU_KINDS)[number];
  price?: Value;
  /** An https address. */
  picture?: string;
}

/** An item that a customer orders, and what it is called. */
export interface UsualItem {
  id: string;
  name: string;
  aliases: string[];
}
