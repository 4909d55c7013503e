import { fingerprint } from '../../domain/fingerprint.ts';
import type { Session } from '../session.ts';
import type { Facts } from './step.ts';

/** An order like one placed so recently is asked about before it is read back. */
const RECENT_MINUTES = 10;

/** Whether the customer's last order was placed within minutes. */
export const justPlaced = ({ lastPlaced }: Session, { now }: Facts): boolean =>
  lastPlaced !== undefined && now.getTime() - Date.parse(lastPlaced.at) < RECENT_MINUTES * 60_000;

/** Whether this basket is the one of that order, and another like it has not been agreed to yet. */
export const sameAsJustPlaced = (session: Session, facts: Facts): boolean =>
  justPlaced(session, facts) &&
  session.lastPlaced?.agreedToRepeat !== true &&
  session.lastPlaced?.basket === fingerprint(session.basket);
