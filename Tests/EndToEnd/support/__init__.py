"""What the end-to-end tests, the demo and the benchmark share: a real sshd, real accounts, a real server."""
