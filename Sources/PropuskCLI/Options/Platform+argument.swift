public import ArgumentParser
public import Diagnostics

extension Platform: ExpressibleByArgument {}
