import { createService } from "../service";
import { ownPort, utilityPort } from "./own-port";
import { parsersOfMain } from "./parsers-of-main";
import { runService } from "./run-service";

// The program of the archive service: a worker thread in Node, a utility process in Electron.
const utility = utilityPort();
runService(ownPort(utility), createService, utility === null ? null : parsersOfMain(utility));
