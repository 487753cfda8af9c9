// Browsers come from the system (see tools/setup): a download at install time would fail on closed networks.
module.exports = { skipDownload: true };
