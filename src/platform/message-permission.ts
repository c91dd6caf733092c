/** Whether this platform has messages outside of the app that somebody can be asked about. */
export const canAskForMessages = false;

/** Asks for permission to send a message of each template; the browser has none to give. */
export const askForMessages = async (_templateIds: readonly string[]): Promise<string[]> => [];
