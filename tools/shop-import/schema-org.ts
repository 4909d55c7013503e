import * as z from 'zod';
import type { Locale } from '../../lambda/domain/locale.ts';
import { centsOf } from './amount.ts';
import { UnknownFormatError, type Draft, type DraftItem, type Note } from './draft.ts';
import { withSizes } from './sizes.ts';

/** A node of JSON-LD: what it has may stand alone or in a list. */
type Node = Record<string, unknown>;

const DIETS: Record<string, string> = {
  VegetarianDiet: 'vegetarian',
  VeganDiet: 'vegan',
  GlutenFreeDiet: 'gluten-free',
  LowLactoseDiet: 'lactose-free',
  HalalDiet: 'halal',
  KosherDiet: 'kosher',
};

/** @param document JSON-LD with a schema.org Menu in it, by itself, in a Restaurant or in a @graph; or a page's HTML with such */
export function importSchemaOrg(document: unknown, locale: Locale): Draft {
  const items: DraftItem[] = [];
  const notes: Note[] = [];
  const seen = new Set<Node>();
  const visit = (value: unknown, at: string, category: string | undefined): void => {
    for (const [index, node] of nodes(value).entries()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const place = Array.isArray(value) ? `${at}[${index}]` : at;
      if (isA(node, 'MenuItem')) {
        const item = itemOf(node, place, category, notes, locale);
        if (item) items.push(item);
        continue;
      }
      const within = isA(node, 'MenuSection') ? (text(node['name']) ?? category) : category;
      for (const key of ['@graph', 'hasMenu', 'menu', 'hasMenuSection', 'hasMenuItem'])
        if (typeof node[key] === 'object') visit(node[key], `${place}.${key}`, within);
    }
  };
  visit(document, '$', undefined);
  if (items.length === 0 && notes.length === 0)
    throw new UnknownFormatError(
      'expected JSON-LD of schema.org with a Menu that has MenuItems (https://schema.org/Menu)',
    );
  return { items, notes };
}

/** The JSON-LD blocks of a page. */
export function jsonLdIn(html: string): string[] {
  const blocks = html.matchAll(
    /<script[^>]*type=["']application\/ld\+json["'][^>]*>([\s\S]*?)<\/script>/gi,
  );
  return [...blocks].map(([, json = '']) => json);
}

function itemOf(
  node: Node,
  at: string,
  category: string | undefined,
  notes: Note[],
  locale: Locale,
): DraftItem | undefined {
  const name = text(node['name']);
  const place = name === undefined ? at : `${at} "${name}"`;
  const leftOut = (why: string): undefined => void notes.push({ at: place, kind: 'left out', why });
  if (name === undefined) {
    leftOut('it has no name');
    return;
  }
  const offers = nodes(node['offers']).map((offer) => ({
    name: text(offer['name']) ?? text(nodes(offer['eligibleQuantity'])[0]?.['name']),
    cents: centsOf(offer['price'] ?? nodes(offer['priceSpecification'])[0]?.['price']),
  }));
  const priced = offers.flatMap((offer) =>
    offer.cents === undefined ? [] : [{ name: offer.name, cents: offer.cents }],
  );
  const [only, ...more] = priced;
  if (!only) {
    leftOut('it has no offer with a price');
    return;
  }
  const named = priced.flatMap((offer) =>
    offer.name === undefined ? [] : [{ name: offer.name, cents: offer.cents }],
  );
  if (more.length > 0 && named.length < priced.length) {
    leftOut('it has several prices, and not all of them say of what size');
    return;
  }
  if (nodes(node['menuAddOn']).length > 0)
    notes.push({ at: place, kind: 'changed', why: 'add-ons are not taken: write them as a group' });
  const description = text(node['description']);
  const tags = nodes(node['suitableForDiet'], true).flatMap(
    (diet) => DIETS[(text(diet['@id']) ?? '').split('/').at(-1) ?? ''] ?? [],
  );
  const item: DraftItem = {
    at: place,
    name,
    ...(description !== undefined && { description }),
    ...(category !== undefined && { category }),
    cents: only.cents,
    tags,
    groups: [],
  };
  return more.length === 0 ? item : withSizes(item, named, locale);
}

const nodeSchema = z.record(z.string(), z.unknown());

const isNode = (value: unknown): value is Node => nodeSchema.safeParse(value).success;

/** What stands alone or in a list, as a list; an address alone is a node with that id. */
function nodes(value: unknown, addresses = false): Node[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((each) => (addresses && typeof each === 'string' ? { '@id': each } : each))
    .filter(isNode);
}

function isA(node: Node, type: string): boolean {
  const types: unknown[] = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((each) => typeof each === 'string' && each.replace(/^.*[/:]/, '') === type);
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
