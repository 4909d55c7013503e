/** The dialogues in American English, by theme; all in one file, since each file loads the reader and the shop anew. */
import './en-US/basket.ts';
import './en-US/options.ts';
import './en-US/changes.ts';
import './en-US/shop.ts';
import './en-US/safety.ts';
import './en-US/usual.ts';
import './en-US/delivery.ts';
import './en-US/pick-up.ts';
import './en-US/when.ts';
import './en-US/money.ts';
import './en-US/coupons.ts';
import './en-US/confirming.ts';
import './en-US/after.ts';
import './en-US/memory.ts';
import './en-US/privacy.ts';
import './en-US/language.ts';
import './en-US/manners.ts';
