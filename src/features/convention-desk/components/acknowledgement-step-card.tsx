/** On the desk of a convention: how many have signed the edition in force, and the ways to the rest. */
export function AcknowledgementStepCard(_: { conventionId: string }) {
  return null;
}
