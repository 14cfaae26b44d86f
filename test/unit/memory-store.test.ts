import { memoryStore } from "#shared/adapters/memory-store.ts";
import { storeContract } from "./store-contract.ts";

storeContract("memory", async () => memoryStore());
