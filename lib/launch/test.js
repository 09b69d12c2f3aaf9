import "./check-node.js";

import("./testing/run-tests.js").then(({ runTests }) => runTests(process.argv.slice(2)));
