internal import BilanCommands

run()
