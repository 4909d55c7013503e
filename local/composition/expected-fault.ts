import { PortInUseError } from '../http/port-in-use-error.ts';
import { UnsupportedBotError } from '../lex/unsupported.ts';
import { ShopUnreadableError } from '../shop/check-shop.ts';
import { ShopFaultsError } from '../shop/load-shop.ts';
import { NewerDataError } from '../states/store/database.ts';
import { StartError } from '../start-error.ts';
import { LexArchiveError } from '../../tools/lex-archive/load-lex-archive.ts';

const EXPECTED = [
  LexArchiveError,
  NewerDataError,
  PortInUseError,
  ShopFaultsError,
  ShopUnreadableError,
  StartError,
  UnsupportedBotError,
];

/** Whether a start failed for something that the person who started it can mend: its message is enough. */
export const isExpected = (fault: unknown): fault is Error =>
  EXPECTED.some((kind) => fault instanceof kind);
