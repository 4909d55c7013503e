import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { dailyClose, type DailyClose } from '../domain/daily-close.ts';
import { LOCALES } from '../domain/locale.ts';
import { addDays, isoDay, momentAt, wallTime, type CalendarDay } from '../domain/zoned-time.ts';
import type { Clock, OrderDays, Ports } from '../ports.ts';
import { closeCsv } from './close-csv.ts';

export interface ClosePorts extends Pick<Ports, 'menuBook'> {
  orderDays: OrderDays;
  clock: Clock;
}

/** A day's money: `GET /close?day=YYYY-MM-DD` as JSON, `/close.csv?day=…&locale=…` for a spreadsheet; today when no day is given. */
export function closeRoutes({ menuBook, orderDays, clock }: ClosePorts): Hono {
  const routes = new Hono();

  const closeOf = async (context: Context): Promise<DailyClose> => {
    const { timeZone } = (await menuBook.current()).shop;
    const asked = context.req.query('day');
    const day = asked === undefined ? wallTime(clock.now(), timeZone) : dayIn(asked);
    const name = isoDay(day);
    const { orders, numbersGiven } = await orderDays.placedOn(name, {
      from: momentAt(day, 0, timeZone),
      to: momentAt(addDays(day, 1), 0, timeZone),
    });
    return dailyClose(name, orders, numbersGiven);
  };

  routes.get('/close', async (context) => context.json(await closeOf(context)));
  routes.get('/close.csv', async (context) => {
    const asked = context.req.query('locale') ?? 'pt-BR';
    const locale = LOCALES.find((each) => each === asked);
    if (!locale)
      throw new HTTPException(400, {
        message: `locale is one of ${LOCALES.join(', ')}, not ${asked}`,
      });
    const close = await closeOf(context);
    return context.body(closeCsv(close, locale), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${close.day}.csv"`,
    });
  });
  return routes;
}

function dayIn(text: string): CalendarDay {
  if (!z.iso.date().safeParse(text).success)
    throw new HTTPException(400, { message: `day is YYYY-MM-DD, not ${text}` });
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}
