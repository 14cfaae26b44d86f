import { Server } from "node:net";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type FauxqsServer, startFauxqs } from "fauxqs";

/**
 * Starts the emulator of SQS and SNS with its data in `directory`, and mends three things it has no option for:
 * it would listen on every network of the machine, wait for the disk with each message, and lose a message that
 * is given back.
 */
export async function startServer(directory: string, region: string): Promise<FauxqsServer> {
  const server = await onThisMachineOnly(() =>
    withoutWaitingForTheDisk(() =>
      startFauxqs({ port: 0, logger: false, defaultRegion: region, dataDir: directory }),
    ),
  );
  keepMessagesGivenBack(path.join(directory, "fauxqs.db"));
  return server;
}

/** Every server that begins to listen meanwhile hears this machine alone. */
async function onThisMachineOnly<Result>(start: () => Promise<Result>): Promise<Result> {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (this: Server, options: unknown, ...rest: unknown[]) {
    const here = typeof options === "object" ? { ...options, host: "127.0.0.1" } : options;
    return Reflect.apply(listen, this, [here, ...rest]);
  };
  try {
    return await start();
  } finally {
    Server.prototype.listen = listen;
  }
}

/**
 * The database that `start` opens at once leaves it to the machine when its log reaches the disk: it would wait for it
 * six times for each event that passes through. What was written outlives the process, also one that is killed; only a
 * power cut could lose it.
 */
function withoutWaitingForTheDisk<Result>(start: () => Result): Result {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, statement: string) {
    exec.call(this, statement);
    if (statement.includes("journal_mode = WAL")) exec.call(this, "PRAGMA synchronous = NORMAL");
  };
  try {
    return start();
  } finally {
    DatabaseSync.prototype.exec = exec;
  }
}

/**
 * For a message whose visibility timeout is set to 0 the emulator first forgets it as in flight, then
 * writes a receive count of NULL, which its own table refuses: the message is in no list any more until
 * the next start. Here that write keeps the count, and only ends the flight.
 */
function keepMessagesGivenBack(file: string): void {
  const data = new DatabaseSync(file);
  data.exec(`
    CREATE TRIGGER IF NOT EXISTS given_back BEFORE UPDATE ON sqs_messages
    WHEN NEW.approximate_receive_count IS NULL
    BEGIN
      UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL
      WHERE message_id = NEW.message_id;
      SELECT RAISE(IGNORE);
    END`);
  data.close();
}
