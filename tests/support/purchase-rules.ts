import { moneyWords } from '../../lambda/dialogue/words/money-words.ts';
import { text } from '../../lambda/dialogue/render.ts';
import { money } from '../../lambda/dialogue/phrases.ts';
import { foldText } from '../../lambda/domain/fold.ts';
import { indexMenu, nameOf } from '../../lambda/domain/menu-index.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import type { Customer, Heard } from './channels.ts';
import type { World } from './world.ts';

const { menu, shop } = await loadShop('shop');
const index = indexMenu(menu);

/** As many letters of a word as its plural keeps: "pudim", "pudins". */
const STEM = 4;

/**
 * What Amazon asks of a skill that sells food
 * (https://developer.amazon.com/docs/alexa/custom-skills/requirements-for-skills-that-allow-purchases.html), of every
 * order that a conversation places: before it, seller, items, where it goes and the whole total by voice; after it, that
 * it is placed by voice, and on a card. The e-mail is the messages' (`tests/messages/email.test.ts`).
 */
export function watchPurchases(world: World): (who: Customer, heard: Heard) => Promise<void> {
  const readBack = new Map<string, string>();
  const placed = new Set<string>();
  return async (who, heard) => {
    const id = heard.order?.id ?? '';
    const read = readBack.get(id);
    if (read !== undefined && !placed.has(id)) {
      placed.add(id);
      const order = (await world.ordersOf(await world.customer(who))).find(
        (each) => each.id === id,
      );
      expect({ read, lacks: order ? lackingIn(read, order, who) : ['the order'] }).toEqual({
        read,
        lacks: [],
      });
      expect(foldText(heard.words)).toContain(String(heard.order?.number));
      if (who.channel === 'alexa') expect(heard.card).toBe(true);
    }
    if (heard.expects !== 'confirm') return;
    const { pending } = await world.session(who);
    // Read whole once; a question in between is answered by it, and then only the yes is asked for again.
    if (pending.kind === 'confirm' && !readBack.has(pending.orderId))
      readBack.set(pending.orderId, heard.words);
  };
}

function lackingIn(read: string, { contents }: Order, { channel, locale }: Customer): string[] {
  const said = foldText(read);
  const lines = contents.lines.map(({ item }) => {
    const named = index.item(item);
    return named ? nameOf(named, locale).slice(0, STEM) : item;
  });
  const total =
    channel === 'alexa'
      ? moneyWords(contents.totalCents, locale)
      : text(money(contents.totalCents), locale);
  const street = contents.address?.text.split(/[\d,]/)[0] ?? '';
  return [shop.name, ...lines, street, total].filter(
    (each) => !said.includes(foldText(each.trim())),
  );
}
