import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const manifestSchema = z.looseObject({
  manifest: z.looseObject({
    publishingInformation: z.looseObject({ locales: z.record(z.string(), z.unknown()) }),
    privacyAndCompliance: z.looseObject({
      locales: z
        .record(z.string(), z.looseObject({ privacyPolicyUrl: z.string().optional() }))
        .default({}),
    }),
  }),
});

/** A name that stands for none (RFC 2606), as the demo shop's pages have. */
const IS_NOBODYS = /^https:\/\/[^/]+\.example(\/|$)/;

/** What to do before the skill is submitted, in a sentence; undefined where each language names a page of its own. */
export async function withoutPolicy(manifestFile: string): Promise<string | undefined> {
  const { manifest } = manifestSchema.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  const pages = manifest.privacyAndCompliance.locales;
  const lacking = Object.keys(manifest.publishingInformation.locales).filter((locale) =>
    IS_NOBODYS.test(pages[locale]?.privacyPolicyUrl ?? 'https://none.example'),
  );
  return lacking.length === 0
    ? undefined
    : `Before you submit it: it has no privacy page of yours for ${lacking.join(' and ')}. Give "policies" in shop/shop.json, then "npm run models".`;
}
