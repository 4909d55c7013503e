/** The same on a page, where there are no types. */

export const divided = (cents) => cents / 100; // divided
export const property = (order) => order.totalCents / 100; // divided
export const written = (cents) => cents.toFixed(2); // written
export const hidden = (text) => ({ priceCents: Math.round(Number(text) * 100) }); // read
export const fine = (cents, width) => cents + width / 2;
