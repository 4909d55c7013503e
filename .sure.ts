const base = process.cwd();
const { examplesIn, readerOf, plainLines } = await import(base + '/tests/reader/corpus.ts');
const only = process.argv[2];
for (const locale of ['pt-BR', 'en-US']) for (const f of [`fresh/sentences.${locale}.jsonl`, `sentences.${locale}.jsonl`]) {
  for (const e of examplesIn(f)) {
    const r = readerOf(e.menu, e.locale).read(e.text);
    const same = plainLines(r.lines) === plainLines(e.lines) && JSON.stringify(Object.entries(r.details ?? {}).sort()) === JSON.stringify(Object.entries(e.details ?? {}).sort());
    const bad = only === 'sure' ? r.sure && (!same || !e.sure) : only === 'unsure' ? e.sure && !r.sure : !same;
    if (bad) console.log(`${locale} ${e.menu.replace('../fresh/menus/','F/')}: ${e.text.replaceAll('\n',' ⏎ ')}\n   got(${r.sure}) ${plainLines(r.lines)} ${JSON.stringify(r.details ?? '')} U[${r.unread}]\n   want(${e.sure}) ${plainLines(e.lines)} ${JSON.stringify(e.details ?? '')}`);
  }
}
