/** On a convention's page: what the caller is asked to sign, what they signed, and what changed since. */
export function AcknowledgementCall(_: { conventionId: string }) {
  return null;
}
