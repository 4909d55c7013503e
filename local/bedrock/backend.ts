import type { ModelChoice } from './model-choice.ts';
import { answerByRules } from './answer-by-rules.ts';
import { askAws } from './ask-aws.ts';
import { openaiApiKey } from './config.ts';
import { askOpenai } from './openai/ask-openai.ts';
import type { ModelBackend } from './model-backend.ts';
import { ModelServiceError } from './service-error.ts';

/** What answers where a model was chosen. */

export function backendOf(choice: ModelChoice): ModelBackend {
  switch (choice.kind) {
    case 'rules':
      return answerByRules;
    case 'off':
      return () => {
        throw new ModelServiceError('AccessDeniedException', 403, 'The model is switched off.');
      };
    case 'aws':
      return askAws(choice.profile);
    case 'openai':
      return askOpenai(choice, openaiApiKey());
  }
}
