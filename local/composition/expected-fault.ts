import { PortInUseError } from '../http/port-in-use-error.ts';
import { UnsupportedBotError } from '../lex/unsupported.ts';
import { ServiceLostError } from '../service-thread.ts';
import { ShopUnreadableError } from '../shop/check-shop.ts';
import { ShopFaultsError } from '../shop/load-shop.ts';
import { NewerDataError } from '../states/store/database.ts';
import { StartError } from '../start-error.ts';
import { LexArchiveError } from '../../tools/lex-archive/load-lex-archive.ts';

const EXPECTED = [
  LexArchiveError,
  NewerDataError,
  PortInUseError,
  ServiceLostError,
  ShopFaultsError,
  ShopUnreadableError,
  StartError,
  UnsupportedBotError,
];

/**
 * What to tell the person whose start failed for something that they can mend; undefined for a fault of
 * ours, which needs its whole story.
 */
export function wordsFor(fault: unknown, data: string): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if (EXPECTED.some((kind) => fault instanceof kind)) return fault.message;
  if ('code' in fault && fault.code === 'ERR_SQLITE_ERROR')
    return `A file in the data folder ${data} cannot be read (${fault.message}). Choose another with --data DIR.`;
  return undefined;
}
