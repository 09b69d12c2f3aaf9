import "./check-node.js";
import "./check-checkout.js";

import("./commands/sample.js").then(({ sample }) => sample());
