import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { generate } from 'selfsigned';

/** PEM. */
interface KeyPair {
  certificate: string;
  privateKey: string;
}

/** The bank's own authority, and what it has signed: its server, and the shop as its client. */
export interface Certificates {
  authority: KeyPair;
  server: KeyPair;
  shop: KeyPair;
}

const DAY = 24 * 60 * 60 * 1000;
const VALID_DAYS = 800;
const RENEWED_BEFORE_DAYS = 30;

/** Those kept in the folder; made at the first start, and again before they expire. */
export async function certificatesIn(directory: string): Promise<Certificates> {
  const file = join(directory, 'certificates.json');
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Certificates)
    : undefined;
  if (kept && daysLeft(kept.server.certificate) > RENEWED_BEFORE_DAYS) return kept;
  const authority = await signed('Balcão: banco de mentira', undefined, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  const made = {
    authority,
    server: await signed('127.0.0.1', authority, [
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ]),
    shop: await clientCertificate('loja', authority),
  };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** One more client of the bank's. */
export const clientCertificate = (name: string, authority: KeyPair): Promise<KeyPair> =>
  signed(name, authority, [{ name: 'extKeyUsage', clientAuth: true }]);

type Extensions = NonNullable<NonNullable<Parameters<typeof generate>[1]>['extensions']>;

async function signed(
  name: string,
  by: KeyPair | undefined,
  extensions: Extensions,
): Promise<KeyPair> {
  // Needed at the first start alone.
  const selfsigned = await import('selfsigned');
  const made = await selfsigned.generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY),
    extensions,
    ...(by && { ca: { key: by.privateKey, cert: by.certificate } }),
  });
  return { certificate: made.cert, privateKey: made.private };
}

const daysLeft = (certificate: string) =>
  (Date.parse(new X509Certificate(certificate).validTo) - Date.now()) / DAY;

/** SHA-256 of a certificate, which a token is bound to (RFC 8705, `x5t#S256`). */
export const thumbprint = (der: Buffer): string =>
  createHash('sha256').update(der).digest('base64url');
