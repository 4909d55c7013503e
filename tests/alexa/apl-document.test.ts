import document from '../../lambda/channels/alexa/apl/screen.json' with { type: 'json' };

/** A part of the document that has a type: a component, or a layout used as one. */
type Part = Record<string, unknown> & { type: string };

const COMPONENTS = [
  'Container',
  'Frame',
  'GridSequence',
  'Image',
  'Sequence',
  'Text',
  'TouchWrapper',
  'VectorGraphic',
];

function partsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value)
    .filter(([key]) => key !== 'onPress')
    .flatMap(([, each]) => partsIn(each));
  return 'type' in value && typeof value.type === 'string' ? [value as Part, ...inside] : inside;
}

const layouts: Record<string, unknown> = document.layouts;
const parts = [document.mainTemplate, layouts].flatMap(partsIn);
const texts = JSON.stringify([document.mainTemplate, layouts]);

test('is an APL document of a version that every Echo Show of today reads', () => {
  expect(document).toMatchObject({ type: 'APL', version: '2024.1' });
});

test('is made of components that are there', () => {
  const types = new Set(parts.map(({ type }) => type));
  const known = [...COMPONENTS, ...Object.keys(layouts)];
  expect([...types].filter((type) => !known.includes(type))).toEqual([]);
});

test('names only resources that it has, each in every size of screen that changes any', () => {
  const [first] = document.resources;
  const has = { ...first?.dimensions, ...first?.colors } as Record<string, string>;
  const named = [...texts.matchAll(/"@(\w+)"/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in has))).toEqual([]);
  for (const { dimensions } of document.resources.slice(1))
    for (const name of Object.keys(dimensions)) expect(has).toHaveProperty(name);
});

test('reads from its data source only what the skill puts there', () => {
  const read = new Set([...texts.matchAll(/screen\.(\w+)/g)].map(([, field]) => field));
  expect([...read].sort()).toEqual(['answers', 'note', 'rows', 'steps', 'tiles', 'title']);
});

test('all that can be touched says what it is, is a button, and sends words', () => {
  const touched = parts.filter(({ type }) => type === 'TouchWrapper');
  expect(touched.length).toBeGreaterThan(0);
  for (const part of touched) {
    expect(part['role']).toBe('button');
    expect(part['accessibilityLabel']).toMatch(/\$\{\w/);
    expect(part['onPress']).toEqual([
      { type: 'SendEvent', arguments: ['say', expect.stringMatching(/^\$\{/)] },
    ]);
  }
});

test('pictures have words for who does not see them', () => {
  for (const part of parts.filter(({ type }) => type === 'Image'))
    expect(part['accessibilityLabel']).toMatch(/\$\{\w/);
});

test('can be read from across a kitchen: no text is smaller than 24 dp, no touch lower than 48 dp', () => {
  for (const { dimensions } of document.resources) {
    for (const size of [dimensions.title, dimensions.body, dimensions.small])
      expect(parseInt(size)).toBeGreaterThanOrEqual(24);
    for (const size of [dimensions.touch, dimensions.tile])
      expect(parseInt(size)).toBeGreaterThanOrEqual(48);
  }
  for (const part of parts.filter(({ type }) => type === 'Text'))
    expect(part['fontSize']).toMatch(/^@(title|body|small)$/);
});

test('has a drawing for each part of a meal', () => {
  expect(Object.keys(document.graphics).sort()).toEqual(['dessert', 'drink', 'meal', 'side']);
});

/** Relative luminance and contrast by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [bright = 0, dark = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

test('every text stands out from its ground', () => {
  const colors = document.resources[0]?.colors;
  if (!colors) throw new TypeError('the document has no colours');
  for (const ground of [colors.ground, colors.card, colors.button])
    for (const text of [colors.warm, colors.quiet, '#FFFFFF'])
      expect(contrast(ground, text)).toBeGreaterThan(4.5);
});
