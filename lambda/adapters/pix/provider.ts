import * as z from 'zod';

/** A bank that speaks API Pix, as a settings block; docs/pix.md has the addresses of real ones. */
export const pixProviderSchema = z.object({
  /** What comes before `/cob`, such as `https://pix.api.efipay.com.br/v2`. */
  apiUrl: z.url({ protocol: /^https$/ }),
  tokenUrl: z.url({ protocol: /^https$/ }),
  /** How the bank wants the client's id and secret: in a Basic header, or in the form. */
  clientAuthentication: z.enum(['basic', 'form']).default('basic'),
  scope: z.string().default('cob.write cob.read pix.write pix.read webhook.write webhook.read'),
  /** Whom the payer's app shows, where the bank leaves the code to us. */
  merchant: z.object({ name: z.string().min(1), city: z.string().min(1) }),
  /** The shop's Pix key at this bank. */
  key: z.string().min(1).max(77),
  /** Where in Secrets Manager the credentials are. */
  secretName: z.string().min(1),
  /** The unguessable part of the webhook's address. */
  webhookPath: z.string().regex(/^[a-zA-Z0-9_-]{20,100}$/, 'twenty or more letters and digits'),
});

export type PixProvider = z.infer<typeof pixProviderSchema>;

/** The block as a Lambda's environment has it, in JSON. */
export const pixProviderOf = (json: string): PixProvider =>
  pixProviderSchema.parse(JSON.parse(json));

/** What is kept secret: JSON in Secrets Manager. Certificates and key are PEM. */
export const pixCredentialsSchema = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  certificate: z.string().includes('BEGIN CERTIFICATE'),
  privateKey: z.string().includes('PRIVATE KEY'),
  /** Whom to believe that the bank is the bank, where that is nobody whom Node knows. */
  authority: z.string().includes('BEGIN CERTIFICATE').optional(),
});

export type PixCredentials = z.infer<typeof pixCredentialsSchema>;

/** Fetched anew whenever a token is, so that what was changed there counts within the hour. */
export type ReadSecret = () => Promise<string>;
