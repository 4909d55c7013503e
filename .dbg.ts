import { readFileSync } from 'node:fs';
const base = process.cwd();
const { buildNameIndex } = await import(base + '/lambda/reader/name-index.ts');
const { menuFacts } = await import(base + '/lambda/reader/menu-facts.ts');
const { nearWords } = await import(base + '/lambda/reader/near-words.ts');
const { search } = await import(base + '/lambda/reader/search.ts');
const { markSentence } = await import(base + '/lambda/reader/sentence.ts');
const { settle } = await import(base + '/lambda/reader/settle.ts');
const { START } = await import(base + '/lambda/reader/draft.ts');
const { otherSpellings, WORD_FORMS } = await import(base + '/lambda/reader/word-forms.ts');
const [, , file, locale, text] = process.argv as [string, string, string, 'pt-BR', string];
const menu = JSON.parse(readFileSync(file, 'utf8'));
const index = buildNameIndex(menu, locale);
const facts = menuFacts(menu);
const marker = { locale, index, forms: WORD_FORMS[locale], near: nearWords(locale, [...index.spelt, ...otherSpellings(locale, index.words)]) };
const s = markSentence(text, marker);
s.arcs.forEach((a: any[], i: number) => console.log(i, s.tokens[i]!.word, a.map((x) => x.kind + ':' + (x.as ?? (x.mention ? `${x.mention.whole ? 'W' : 'p'} items ${x.mention.hits.items.map((h: any) => menu.items[h.item].id + '/' + h.share)} opts ${[...x.mention.hits.options].map(([g, hs]: any) => menu.groups[g].id + '(' + hs.map((h: any) => menu.groups[g].options[h.option].id + '/' + h.share) + ')')} c${x.mention.cost.toFixed(2)}` : x.numeral?.value ?? '')) + '→' + x.end + (x.cost ? ' $' + x.cost : '')).join(' ; ')));
const states = search(s.arcs, s.tokens.map((t: any) => t.before), facts, locale === 'pt-BR', START);
for (const st of states.slice(0, 6)) {
  const r = settle(st, facts, s, undefined);
  const trail: string[] = [];
  for (let t = st.trail; t; t = t.before) trail.unshift(`${s.tokens.slice(t.start, t.end).map((x: any) => x.word).join('_')}:${t.as}`);
  console.log(`state ${st.cost.toFixed(2)} d${st.doubts} → total ${r.cost.toFixed(2)} d${r.doubts} unread ${r.unread} :: ` + r.lines.map((x: any) => `${x.quantity} ${x.item} [${x.options.map((o: any) => o.amount + ' ' + (o.count??'') + o.option + (o.of ? '@' + o.of : '')).join(', ')}]${x.note ? ' note ' + x.note : ''}`).join(' | '));
  console.log('    ' + trail.join(' '));
}
