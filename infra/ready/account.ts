/** What an account says of itself: plain data, so that judging it needs no AWS. */

/** Either what was asked for, or why it could not be had. */
export type Told<T> = { told: T } | { silent: string };

/** What the deployed functions were told; everything else is held against it. */
export interface Deployed {
  sender: string;
  programmeMailbox: string;
  configurationSet: string;
  table: string;
  siteUrl: string;
}
export interface Identity {
  verified: boolean;
  /** `SUCCESS` when the DKIM records are found. */
  dkim: string;
  mailFromDomain: string | undefined;
  mailFrom: string | undefined;
}
export interface Sending {
  production: boolean;
  enabled: boolean;
  /** Letters in 24 hours that SES allows, and that went out in the last 24. */
  quota: number;
  sent: number;
  /** Letters a second. */
  rate: number;
}
export interface Account {
  /** Version of the CDK's own stack in this region. */
  bootstrap: Told<number>;
  stacks: Told<{ name: string; status: string; drift: string }[]>;
  deployed: Told<Deployed>;
  identity: Told<Identity>;
  sending: Told<Sending>;
  /** Kinds of news that SES sends to a topic, of destinations that are on. */
  news: Told<string[]>;
  /** TXT records of `_dmarc.<domain>`. */
  dmarc: Told<string[]>;
  /** Mail servers of the programme's mailbox. */
  mailServers: Told<string[]>;
  /** Why SES refuses to write to the programme's mailbox; empty when it does not. */
  refused: Told<string>;
  alarms: Told<{ count: number; mute: string[] }>;
  /** Where alarms go, and whether the receiver has confirmed. */
  listeners: Told<{ endpoint: string; confirmed: boolean }[]>;
  table: Told<{ pointInTime: boolean; protected: boolean }>;
  /** Functions that may run at once in this account and region. */
  concurrency: Told<number>;
  /** HTTP status of each page that people begin at. */
  pages: Told<{ path: string; status: number }[]>;
  /** Web addresses of the programme that answered with an error or not at all; asked only when wanted. */
  links: Told<{ checked: number; broken: { url: string; why: string }[] }>;
}
