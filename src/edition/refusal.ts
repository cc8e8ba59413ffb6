/** A build that stops before it has changed anything; the message is for the person who called it. */
export class BuildRefused extends Error {}
