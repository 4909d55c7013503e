/** What Alexa sends when somebody opens the skill. */
export const launchOf = (skillId: string) => (user: string) => {
  const application = { applicationId: skillId };
  const opened = { user: { userId: user }, application };
  return {
    version: '1.0',
    session: { new: true, sessionId: user, attributes: {}, ...opened },
    context: {
      System: { ...opened, apiEndpoint: 'https://api.amazonalexa.com', apiAccessToken: '' },
    },
    request: {
      type: 'LaunchRequest',
      requestId: user,
      timestamp: new Date().toISOString(),
      locale: 'pt-BR',
    },
  };
};
