/** What is said of the code that a customer may have asked for before an order by voice, by key. */
export const VOICE_CODE_PHRASES = {
  askVoiceCode: [],
  askNewVoiceCode: [],
  askVoiceCodeAgain: [],
  helpVoiceCode: [],
  voiceCodeFour: [],
  voiceCodeWrong: [],
  voiceCodeRefused: [],
  voiceCodeRefusedOther: [],
  voiceCodeDiffers: [],
  voiceCodeSet: [],
  voiceCodeDropped: [],
  voiceCodeNone: [],
  voiceCodeNotOffered: [],
  myDataVoiceCode: [],
} as const;
