import "./check-node.js";

import("./commands/bench.js").then(({ bench }) => bench());
