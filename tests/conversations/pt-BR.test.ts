/** The dialogues in Portuguese, by theme; all in one file, since each file loads the reader and the shop anew. */
import './pt-BR/basket.ts';
import './pt-BR/options.ts';
import './pt-BR/changes.ts';
import './pt-BR/shop.ts';
import './pt-BR/safety.ts';
import './pt-BR/usual.ts';
import './pt-BR/delivery.ts';
import './pt-BR/pick-up.ts';
import './pt-BR/when.ts';
import './pt-BR/money.ts';
import './pt-BR/coupons.ts';
import './pt-BR/confirming.ts';
import './pt-BR/after.ts';
import './pt-BR/memory.ts';
import './pt-BR/privacy.ts';
import './pt-BR/language.ts';
import './pt-BR/manners.ts';
