/** What an importer makes of somebody else's menu, before it has ids: build-menu.ts makes ours of it. */
export interface Draft {
  items: DraftItem[];
  /** What could not be taken, or was taken otherwise than it stood. */
  notes: Note[];
}

export interface Note {
  /** Where in the source: `line 12`, `items[3] "Suco"`. */
  at: string;
  /** `left out`: nothing of it is in the menu. `changed`: it is, and not as it stood. */
  kind: 'left out' | 'changed';
  /** Why, and what to do. */
  why: string;
}

/** One for all, or by the option of a group, named by that group's key and the option's name. */
export type DraftPrice = number | { by: string; cents: Record<string, number> };

export interface DraftItem {
  /** Where it stood, for notes. */
  at: string;
  name: string;
  /** In the other languages of the source. */
  names?: Record<string, string>;
  aliases?: string[];
  description?: string;
  category?: string;
  /** Integer cents; none where all is in the options. */
  cents?: DraftPrice;
  groups: DraftGroup[];
  available?: false;
  tags?: string[];
  allergens?: string[];
  minimumAge?: number;
}

export interface DraftGroup {
  /** The same key in two items is one group of the menu. */
  key: string;
  name: string;
  names?: Record<string, string>;
  min: number;
  max: number;
  /** Options divide one unit: "meia calabresa, meia portuguesa". */
  shares?: true;
  options: DraftOption[];
}

export interface DraftOption {
  name: string;
  names?: Record<string, string>;
  /** Integer cents. */
  cents?: DraftPrice;
  available?: false;
}

/** The file is none that this importer reads; the message says what was expected. */
export class UnknownFormatError extends Error {
  override readonly name = 'UnknownFormatError';
}
