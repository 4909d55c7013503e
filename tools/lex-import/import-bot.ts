import {
  CreateUploadUrlCommand,
  DescribeImportCommand,
  StartImportCommand,
  type ImportResourceSpecification,
  type LexModelsV2Client,
} from '@aws-sdk/client-lex-models-v2';
import { LexRefusedError } from './lex-refused-error.ts';
import { untilReady } from './until-ready.ts';

/**
 * Uploads a zip and imports it over what was there under the same name.
 * @returns the id of what was imported
 * @throws LexRefusedError with Lex's reasons when the import fails
 */
export async function importZip(
  lex: LexModelsV2Client,
  zip: Uint8Array,
  resourceSpecification: ImportResourceSpecification,
  signal: AbortSignal,
): Promise<string> {
  const { importId, uploadUrl } = await lex.send(new CreateUploadUrlCommand({}), {
    abortSignal: signal,
  });
  if (importId === undefined || uploadUrl === undefined)
    throw new LexRefusedError('Upload', 'no address to upload to was given');
  // The address is signed for a body without a content type, and lives five minutes.
  const upload = await fetch(uploadUrl, { method: 'PUT', body: new Uint8Array(zip), signal });
  if (!upload.ok)
    throw new LexRefusedError('Upload', `refused with ${upload.status}`, [await upload.text()]);
  await lex.send(
    new StartImportCommand({ importId, resourceSpecification, mergeStrategy: 'Overwrite' }),
    { abortSignal: signal },
  );
  return importedId(lex, importId, signal);
}

/** Waits for an import that was started, and gives the id of what came of it. */
export async function importedId(
  lex: LexModelsV2Client,
  importId: string,
  signal: AbortSignal,
): Promise<string> {
  let imported: string | undefined;
  await untilReady(
    'Import',
    async () => {
      const found = await lex.send(new DescribeImportCommand({ importId }), {
        abortSignal: signal,
      });
      imported = found.importedResourceId;
      return { status: found.importStatus ?? 'unknown', reasons: found.failureReasons };
    },
    'Completed',
    ['InProgress'],
    signal,
  );
  if (imported === undefined) throw new LexRefusedError('Import', 'completed without an id');
  return imported;
}
