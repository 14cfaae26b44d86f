// Runs one program for as long as its parent lives, even when the parent is killed with -9:
// the channel to the parent closes then, and the program is ended. Arguments: the command line.
import { spawn } from "node:child_process";

const [command = "", ...options] = process.argv.slice(2);
// Detached: Ctrl+C reaches every process of the terminal's group, and would end it before its users.
const program = spawn(command, options, {
  stdio: ["ignore", "inherit", "inherit"],
  detached: true,
});

program.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
program.on("exit", (code) => process.exit(code ?? 1));
process.on("disconnect", () => program.kill());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
