/** Faults planted in copies of the models, one of each kind; in one file, since each file loads CDK anew. */
import './alexa-manifest.ts';
import './alexa-model.ts';
import './alexa-samples.ts';
import './lex-archive.ts';
import './lex-slots.ts';
import './parity.ts';
