/**
 * A mark of the schema in shop.ts. A published shop carries the mark of the schema that it was parsed by; where that is
 * still the present one, reading the shop needs no schema, which a cold start would build for that alone.
 */
export const SHOP_SCHEMA = 'XMo2H7TNGK9AUckkKTUtRO';
