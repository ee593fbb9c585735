#pragma once
// xlsxwriter.h uses the fixed-width types without including them.
#include <stdint.h>
#include <xlsxwriter.h>
