import type { FaqEntry } from '../../lambda/domain/shop.ts';
import type { FileParts } from './file-parts.ts';

/** About half a minute read aloud, beyond which nobody listens. */
const LONGEST_ANSWER = 400;
const MOST_ENTRIES = 100;

/** `## A question / another way to ask it`, and under it the answer. What stands before the first heading is for the owner. */
export function faqIn(text: string): FileParts<FaqEntry> {
  const entries: (FaqEntry & { line: number })[] = [];
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(row)?.[1];
    const last = entries.at(-1);
    if (heading !== undefined && row.startsWith('##'))
      entries.push({
        questions: heading.split(' / ').map((question) => question.trim()),
        answer: '',
        line: at + 1,
      });
    else if (heading === undefined && last && row.trim() !== '')
      last.answer = `${last.answer} ${row.trim()}`.trim();
  }
  const faults = entries.flatMap(({ answer, line }) => remarkOn(answer, line));
  if (entries.length > MOST_ENTRIES)
    faults.push({
      line: entries[MOST_ENTRIES]?.line ?? 1,
      severity: 'error',
      message: `there are ${entries.length} questions, more than ${MOST_ENTRIES}`,
      mend: 'keep those that customers ask most',
    });
  return { entries: entries.map(({ line, ...entry }) => entry), faults };
}

function remarkOn(answer: string, line: number): FileParts<FaqEntry>['faults'] {
  if (answer === '')
    return [
      {
        line,
        severity: 'error',
        message: 'a question without an answer',
        mend: 'write the answer on the lines below it, or take it out',
      },
    ];
  return answer.length > LONGEST_ANSWER
    ? [
        {
          line,
          severity: 'warning',
          message: `an answer of ${answer.length} letters, which is read aloud for half a minute`,
          mend: `say it in ${LONGEST_ANSWER}`,
        },
      ]
    : [];
}
