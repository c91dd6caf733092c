import pino from 'pino';

export type Logger = pino.Logger;

/**
 * Structured lines on standard output. What could identify a person or open a door never enters:
 * inputs are not logged, and the known names are struck out should they slip in.
 */
export const makeLogger = (level: string = process.env.LOG_LEVEL ?? 'info'): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['openId', 'phone', 'name', 'token', '*.openId', '*.phone', '*.name', '*.token'],
  });
